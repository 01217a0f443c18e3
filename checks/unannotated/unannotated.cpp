// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Names are read whatever the profile: with `annotated` they count for nothing else, and that is
// where the annotations that are missing matter most.
#include "checks/unannotated/unannotated.h"

#include "checks/flow/findings.h"
#include "checks/flow/fixes.h"
#include "checks/flow/solution.h"

#include <algorithm>
#include <set>

namespace tacet::checks {
namespace {

using namespace flow;

struct Declared {
  SymbolKind kind;
  Role role;
  const char *noun;  ///< as messages call it
  const char *where; ///< the annotation is written
  bool before;       ///< of what is declared
};
constexpr Declared kDeclared[] = {
    {SymbolKind::Field, Role::Field, "field", "behind its declarator", false},
    {SymbolKind::Global, Role::Variable, "variable", "behind its declarator", false},
    {SymbolKind::Function, Role::Function, "result of function", "before its declaration", true},
};

const Declared *declaredAs(SymbolKind kind) {
  const auto *found = std::find_if(std::begin(kDeclared), std::end(kDeclared),
                                   [&](const Declared &each) { return each.kind == kind; });
  return found == std::end(kDeclared) ? nullptr : found;
}

class Search {
public:
  Search(const Analysis &a, const Dictionary &d)
      : index(a.solution->index), unit(a.solution->unit), dictionary(d) {
    // What a constant holds can be read in the source: it is a key's or an option's name.
    for (const StaticText &text : unit.texts)
      if (text.symbol != kNone && typeOf(text.symbol).readOnly)
        constants.insert(text.symbol);
  }

  void run(std::vector<Finding> &out) const {
    for (SymbolId id = 0; id < unit.symbols.size(); ++id)
      if (const Declared *declared = declaredAs(unit.symbols[id].kind); declared && isOurs(id))
        if (const auto evidence = evidenceFor(id, declared->role))
          out.push_back(findingFor(unit.symbols[id], *declared, *evidence->kind));
  }

private:
  RulesIndex &index;
  const Unit &unit;
  const Dictionary &dictionary;
  std::set<SymbolId> constants;

  const Type &typeOf(SymbolId id) const {
    static const Type none;
    const TypeId type = unit.symbols[id].type;
    return type == kNone ? none : unit.types[type];
  }

  bool isAnnotated(SymbolId id) const {
    return id != kNone && !unit.symbols[id].annotations.empty();
  }

  /// Written in this program, and nobody has said anything of it yet.
  bool isOurs(SymbolId id) const {
    constexpr uint32_t special =
        kConstructor | kDestructor | kLambda | kOperator | kConversion | kSystem;
    const Symbol &symbol = unit.symbols[id];
    if ((symbol.flags & special) != 0 || symbol.declared.file == kNone || symbol.type == kNone)
      return false;
    const bool isFunction = symbol.kind == SymbolKind::Function;
    if (isFunction && (symbol.flags & kHasBody) == 0)
      return false;
    const auto said = {id, symbol.owner, typeOf(id).record};
    return std::none_of(said.begin(), said.end(),
                        [&](SymbolId each) { return isAnnotated(each); }) &&
           !constants.contains(id);
  }

  std::optional<NameEvidence> evidenceFor(SymbolId id, Role role) const {
    const Symbol &symbol = unit.symbols[id];
    const TypeFacts &type = index.type(symbol.type);
    // An object's own fields are looked at, each for itself.
    if (type.userRecord && !type.text && !type.bytes)
      return std::nullopt;
    auto evidence = dictionary.classifyName(symbol.name, role);
    if (!evidence || evidence->confidence < Confidence::Medium ||
        evidence->kind->sensitivity < Sensitivity::Medium || evidence->kind->check != "log-leak" ||
        !index.nameFits(symbol.type, evidence->carriers))
      return std::nullopt;
    return evidence;
  }

  Finding findingFor(const Symbol &symbol, const Declared &declared, const Kind &kind) const {
    Finding finding;
    finding.rule = "tacet-unannotated";
    finding.level = Level::Note;
    finding.confidence = Confidence::Medium;
    finding.message = std::string(declared.noun) + " '" + nameOf(symbol) + "' looks sensitive (" +
                      kind.title + ") and carries no annotation";
    finding.at = positionOf(unit, symbol.declared);
    finding.advice = "write TACET_SENSITIVE(\"" + kind.id + "\") " + declared.where +
                     ", or TACET_PUBLIC where it may be shown";
    finding.properties["kind"] = kind.id;
    addFix(symbol, declared, "TACET_SENSITIVE(\"" + kind.id + "\")", finding);
    return finding;
  }

  void addFix(const Symbol &symbol, const Declared &declared, const std::string &annotation,
              Finding &finding) const {
    std::optional<Fix> fix = fixIn(unit, symbol.declared.file);
    if (!fix || symbol.annotateAt == kNone || !unit.annotatable || !unit.problems.empty())
      return;
    fix->description = "write " + annotation + " " + declared.where;
    fix->header = kAnnotationHeader;
    fix->edits = {{symbol.annotateAt, symbol.annotateAt,
                   declared.before ? annotation + " " : " " + annotation}};
    finding.fixes.push_back(std::move(*fix));
  }
};

} // namespace

void Unannotated::prepare(const RuleSet &rules) {
  dictionary = std::make_unique<Dictionary>(rules);
}

void Unannotated::run(const flow::Analysis &analysis, std::vector<Finding> &out) const {
  Search(analysis, *dictionary).run(out);
}

std::unique_ptr<Check> makeUnannotated() { return std::make_unique<Unannotated>(); }

} // namespace tacet::checks
