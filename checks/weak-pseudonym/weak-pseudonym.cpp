// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Three ways in which a value only seems to be hidden: a digest that guessing undoes, a redactor's
// result that nobody takes, a redactor that gives back what it got.
#include "checks/weak-pseudonym/weak-pseudonym.h"

#include "checks/flow/findings.h"
#include "checks/flow/solution.h"

#include <algorithm>

namespace tacet::checks {
namespace {

using namespace flow;

Finding report(const Unit &unit, const Location &at, const Symbol &in, std::string message,
               std::string advice) {
  Finding finding;
  finding.rule = "tacet-weak-pseudonym";
  finding.level = Level::Warning;
  finding.message = std::move(message);
  finding.advice = std::move(advice);
  finding.at = positionOf(unit, at);
  finding.function = nameOf(in);
  return finding;
}

/// Text or bytes: what could show something of the input.
bool isText(RulesIndex &index, const Unit &unit, TypeId type) {
  if (type == kNone || !index.isFlat(type))
    return false;
  const Carrier carrier = unit.types[type].carrier;
  return carrier == Carrier::Text || carrier == Carrier::Object;
}

bool isUsed(const Function &function, NodeId id) {
  const auto isIt = [&](NodeId each) { return each == id; };
  const auto among = [&](const std::vector<NodeId> &ids) {
    return std::any_of(ids.begin(), ids.end(), isIt);
  };
  // A temporary's end is no use of it.
  const auto isEnd = [&](const Node &node) {
    return node.kind == NodeKind::Out && function.calls[node.call].implicit;
  };
  return among(function.returns) ||
         std::any_of(function.nodes.begin(), function.nodes.end(),
                     [&](const Node &node) {
                       return !isEnd(node) &&
                              std::any_of(node.inputs.begin(), node.inputs.end(),
                                          [&](const Edge &edge) { return edge.from == id; });
                     }) ||
         std::any_of(function.calls.begin(), function.calls.end(),
                     [&](const Call &call) {
                       return !call.implicit &&
                              (call.object == id || call.target == id || among(call.arguments));
                     }) ||
         std::any_of(function.stores.begin(), function.stores.end(),
                     [&](const Store &store) { return store.value == id; }) ||
         std::any_of(function.exits.begin(), function.exits.end(),
                     [&](const Exit &exit) { return exit.value == id; }) ||
         std::any_of(function.throws.begin(), function.throws.end(),
                     [&](const Throw &thrown) { return thrown.value == id; }) ||
         std::any_of(function.blocks.begin(), function.blocks.end(),
                     [&](const Block &block) { return among(block.asks); });
}

/// Redacts by what it returns, and touches nothing else.
bool onlyReturns(const Call &call) {
  return call.objectOut == kNone && std::all_of(call.argumentOuts.begin(), call.argumentOuts.end(),
                                                [](NodeId out) { return out == kNone; });
}

bool isRedactor(const FunctionFacts &facts) {
  return facts.redactor || facts.redactorByName || containsArg(facts.harmless, kArgReturn);
}

void findDiscarded(const Solution &solution, FunctionId id, std::vector<Finding> &out) {
  const Unit &unit = solution.unit;
  const Function &function = unit.functions[id];
  for (const Call &call : function.calls) {
    if (call.callee == kNone || call.arguments.empty() || !onlyReturns(call))
      continue;
    const Symbol &callee = unit.symbols[call.callee];
    if (!isText(solution.index, unit, callee.type) ||
        !isRedactor(solution.index.function(call.callee)) ||
        (call.result != kNone && isUsed(function, call.result)))
      continue;
    Finding finding = report(unit, call.at, unit.symbols[function.symbol],
                             "the result of the redactor '" + callee.name +
                                 "' is thrown away, so nothing is hidden",
                             "use what '" + callee.name + "' returns instead of its argument");
    finding.confidence = Confidence::High;
    out.push_back(std::move(finding));
  }
}

void findIdentity(const Solution &solution, FunctionId id, std::vector<Finding> &out) {
  const Unit &unit = solution.unit;
  const Symbol &symbol = unit.symbols[unit.functions[id].symbol];
  if (!solution.states[id].returnsInput || !isText(solution.index, unit, symbol.type))
    return;
  // What is called on the way may change the text: `for (char &c : text)`.
  const auto &calls = unit.functions[id].calls;
  const bool plain = std::all_of(calls.begin(), calls.end(), [&](const Call &call) {
    return call.callee != kNone &&
           (unit.symbols[call.callee].flags & (kConstructor | kDestructor)) != 0;
  });
  const FunctionFacts &facts = solution.index.function(unit.functions[id].symbol);
  if (!plain || (!facts.redactor && !facts.redactorByName))
    return;
  Finding finding =
      report(unit, symbol.declared, symbol,
             "'" + symbol.name + "' " + (facts.redactor ? "is annotated as" : "is called like") +
                 " a redactor and returns its input unchanged",
             "hide the value, or take the " +
                 std::string(facts.redactor ? "annotation away" : "name away"));
  finding.confidence = facts.redactor ? Confidence::High : Confidence::Medium;
  out.push_back(std::move(finding));
}

} // namespace

void WeakPseudonym::run(const Analysis &analysis, std::vector<Finding> &out) const {
  forEachLeak(analysis, "weak-pseudonym", [&](const Leak &leak) {
    Finding finding = findingOf(leak, analysis, "tacet-weak-pseudonym");
    if (finding.level == Level::None)
      return;
    // A guess is still to be made.
    if (finding.level == Level::Error)
      finding.level = Level::Warning;
    finding.advice = "use a keyed hash such as HMAC, with a key that is not in the logs, or log an "
                     "internal id";
    out.push_back(std::move(finding));
  });
  const Solution &solution = *analysis.solution;
  for (FunctionId id = 0; id < solution.states.size(); ++id) {
    findDiscarded(solution, id, out);
    findIdentity(solution, id, out);
  }
}

std::unique_ptr<Check> makeWeakPseudonym() { return std::make_unique<WeakPseudonym>(); }

} // namespace tacet::checks
