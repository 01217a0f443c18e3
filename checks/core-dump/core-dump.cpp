// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/core-dump/core-dump.h"

#include "checks/flow/call_rules.h"

namespace tacet::checks {
namespace {

using namespace flow;

/// What the program itself says to be a secret; in the strict profile also what names say.
const Symbol *keyMaterial(const Analysis &analysis) {
  const Solution &solution = *analysis.solution;
  const bool strict = solution.index.profile() == Profile::Strict;
  for (SymbolId id = 0; id < solution.unit.symbols.size(); ++id) {
    const Symbol &symbol = solution.unit.symbols[id];
    if (symbol.kind == SymbolKind::Function || symbol.kind == SymbolKind::Key ||
        symbol.kind == SymbolKind::Macro || symbol.kind == SymbolKind::Enumerator)
      continue;
    const Meaning &meaning = solution.index.variable(id);
    if (meaning.kind != nullptr && meaning.kind->sensitivity == Sensitivity::High &&
        meaning.kind->check == "log-leak" &&
        (meaning.annotated || (strict && meaning.confidence == Confidence::High &&
                               solution.index.nameFits(symbol.type, meaning.carriers))))
      return &symbol;
  }
  return nullptr;
}

bool hasMain(const Unit &unit) {
  for (const Function &function : unit.functions)
    if (unit.symbols[function.symbol].qualified == "main")
      return true;
  return false;
}

/// Where the process ends itself so that the system may write a dump.
void reportAbort(const CallMatch &match, const Analysis &analysis, std::vector<Finding> &out) {
  const Symbol *secret = hasMain(analysis.solution->unit) ? keyMaterial(analysis) : nullptr;
  if (secret == nullptr)
    return;
  out.push_back(findingOf(match, analysis, "tacet-core-dump"));
  out.back().message += ", with '" + secret->name + "' in it";
}

} // namespace

void CoreDump::run(const Analysis &analysis, std::vector<Finding> &out) const {
  bool decided = false; // the program says something about its dumps, right or wrong
  std::optional<CallMatch> abort;
  forEachCall(analysis, "core-dump", [&](const CallMatch &match) {
    if (match.rule->withSecrets) {
      abort = abort.value_or(match);
      return;
    }
    decided = true;
    if (match.rule->level != Level::None)
      out.push_back(findingOf(match, analysis, "tacet-core-dump"));
  });
  if (!decided && abort)
    reportAbort(*abort, analysis, out);
}

std::unique_ptr<Check> makeCoreDump() { return std::make_unique<CoreDump>(); }

} // namespace tacet::checks
