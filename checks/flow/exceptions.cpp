// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/exceptions.h"

#include "checks/flow/findings.h"
#include "checks/flow/handling.h"

#include <set>

namespace tacet::flow {
namespace {

constexpr size_t kMaxLeaving = 8; ///< of one function; one is enough for a finding
constexpr int kMaxDepth = 12;     ///< through the making of a text

bool isKnownQuiet(const Symbol &callee) {
  return (callee.flags & (kNoExcept | kCLinkage)) != 0 || callee.qualified.starts_with("std::");
}

const char *const kAnyText = "a text";

} // namespace

Exceptions::Exceptions(const Solution &solution)
    : S(solution), Leaving(solution.states.size()), Unknown(solution.states.size()) {
  if (!isRelevant())
    return;
  for (const auto &component : S.graph.components())
    for (int round = component.size() > 1 ? 2 : 1; round > 0; --round)
      for (FunctionId id : component)
        solve(id);
}

bool Exceptions::isRelevant() const {
  return std::any_of(S.unit.functions.begin(), S.unit.functions.end(), [&](const Function &f) {
    return !f.throws.empty() || std::any_of(f.calls.begin(), f.calls.end(), [&](const Call &call) {
      return call.callee != kNone && !S.index.function(call.callee).throws.empty();
    });
  });
}

/// Class names, because a rule knows no symbols.
std::vector<std::string> Exceptions::lineage(TypeId type) const {
  const SymbolId record = S.unit.types[type].record;
  if (record == kNone)
    return {S.unit.types[type].carrier == Carrier::Text ? kAnyText : "a value"};
  std::vector<SymbolId> all{record};
  std::vector<std::string> names;
  for (size_t i = 0; i < all.size() && i < 16; ++i) {
    const Symbol &symbol = S.unit.symbols[all[i]];
    names.push_back(nameOf(symbol));
    all.insert(all.end(), symbol.bases.begin(), symbol.bases.end());
  }
  return names;
}

uint32_t Exceptions::classesOf(TypeId type) {
  if (type == kNone)
    return 0;
  const auto [known, isNew] =
      Known.try_emplace(&S.unit.types[type], static_cast<uint32_t>(Classes.size()));
  if (isNew)
    Classes.push_back(lineage(type));
  return known->second;
}

uint32_t Exceptions::classesOf(const ThrowRule &rule) {
  const auto [known, isNew] = Known.try_emplace(&rule, static_cast<uint32_t>(Classes.size()));
  if (isNew)
    Classes.push_back(rule.types);
  return known->second;
}

/// What nothing is known of is hoped to be what the handler is for.
bool Exceptions::catches(const Handler &handler, const Escape &escape) {
  if (handler.type == kNone || escape.what == 0)
    return true;
  const std::string &caught = Classes[classesOf(handler.type)].front();
  const std::vector<std::string> &thrown = Classes[escape.what];
  return std::find(thrown.begin(), thrown.end(), caught) != thrown.end();
}

bool Exceptions::isFixed(const Function &function, NodeId id, int depth) const {
  if (id == kNone)
    return true;
  const Node &node = function.nodes[id];
  const auto fixed = [&](NodeId each) { return isFixed(function, each, depth + 1); };
  if (depth > kMaxDepth)
    return false;
  switch (node.kind) {
  case NodeKind::Literal:
  case NodeKind::Constant:
    return true;
  case NodeKind::Result: {
    const Call &call = function.calls[node.call];
    const uint32_t flags = call.callee == kNone ? 0 : S.unit.symbols[call.callee].flags;
    return (flags & (kConstructor | kOperator)) != 0 &&
           (call.object == kNone || fixed(call.object)) &&
           std::all_of(call.arguments.begin(), call.arguments.end(), fixed);
  }
  case NodeKind::Define:
  case NodeKind::Merge:
  case NodeKind::Update:
    return !node.inputs.empty() && std::all_of(node.inputs.begin(), node.inputs.end(),
                                               [&](const Edge &edge) { return fixed(edge.from); });
  default:
    return false;
  }
}

/// Of virtual and unseen functions: what is not promised may happen.
bool Exceptions::mayThrowAnything(FunctionId id, const Call &call, CallId at) const {
  const auto &targets = S.graph.targets(id, at);
  if (!targets.empty())
    return std::any_of(targets.begin(), targets.end(),
                       [&](FunctionId target) { return Unknown[target]; });
  return call.callee == kNone || !isKnownQuiet(S.unit.symbols[call.callee]);
}

void Exceptions::addByRule(FunctionId id, CallId at, std::vector<Escape> &into) {
  const Function &function = S.function(id);
  const Call &call = function.calls[at];
  if (call.callee == kNone)
    return;
  for (const ThrowRule *rule : S.index.function(call.callee).throws) {
    if (rule->quiet && *rule->quiet < call.arguments.size() &&
        call.arguments[*rule->quiet] != kNone &&
        function.nodes[call.arguments[*rule->quiet]].text == "0")
      continue;
    Escape escape;
    escape.what = classesOf(*rule);
    escape.confidence = rule->confidence;
    escape.at = call.at;
    escape.scope = call.scope;
    escape.by = nameOf(S.unit.symbols[call.callee]);
    into.push_back(std::move(escape));
  }
}

void Exceptions::addCallees(FunctionId id, CallId at, std::vector<Escape> &into) const {
  const Call &call = S.function(id).calls[at];
  for (FunctionId target : S.graph.targets(id, at)) {
    if (target == id || (S.symbolOf(target).flags & (kNoExcept | kCoroutine)) != 0)
      continue;
    for (size_t i = 0; i < Leaving[target].size(); ++i) {
      Escape escape = Leaving[target][i];
      // Any of several overriders may be the one.
      if (S.graph.targets(id, at).size() > 1)
        escape.confidence = std::min(escape.confidence, Confidence::Medium);
      ++escape.hops;
      escape.at = call.at;
      escape.scope = call.scope;
      escape.callee = target;
      escape.inner = i;
      escape.by.clear();
      into.push_back(std::move(escape));
    }
  }
}

std::vector<Escape> Exceptions::raised(FunctionId id) {
  const Function &function = S.function(id);
  std::vector<Escape> found;
  for (const Throw &thrown : function.throws) {
    if (thrown.value == kNone)
      continue; // a handler that throws again lets all pass
    Escape escape;
    escape.what = classesOf(thrown.type);
    escape.at = thrown.at;
    escape.scope = thrown.scope;
    escape.fixedText = isFixed(function, thrown.value, 0);
    found.push_back(std::move(escape));
  }
  for (CallId call = 0; call < function.calls.size(); ++call) {
    addByRule(id, call, found);
    addCallees(id, call, found);
  }
  return found;
}

void Exceptions::solve(FunctionId id) {
  const Function &function = S.function(id);
  std::vector<Escape> &out = Leaving[id];
  out = raised(id);
  std::erase_if(out, [&](const Escape &escape) {
    return !leaves(
        function, escape.scope, [&](const Handler &handler) { return catches(handler, escape); },
        nullptr);
  });
  std::stable_sort(out.begin(), out.end(), [](const Escape &a, const Escape &b) {
    return std::tuple(b.confidence, a.hops) < std::tuple(a.confidence, b.hops);
  });
  // One of each class is as good as many.
  std::set<std::pair<uint32_t, bool>> seen;
  std::erase_if(out, [&](const Escape &escape) {
    return !seen.emplace(escape.what, escape.fixedText).second;
  });
  if (out.size() > kMaxLeaving)
    out.resize(kMaxLeaving);
  for (CallId call = 0; call < function.calls.size() && !Unknown[id]; ++call)
    Unknown[id] = mayThrowAnything(id, function.calls[call], call) &&
                  leaves(
                      function, function.calls[call].scope,
                      [](const Handler &handler) { return handler.type == kNone; }, nullptr);
}

bool Exceptions::onlyFixedTexts(FunctionId id, uint32_t handler) {
  const Function &function = S.function(id);
  bool any = false, fixed = true;
  const auto arrives = [&](Scope from, const std::function<bool(const Handler &)> &caught) {
    bool found = false;
    leaves(function, from, caught, [&](uint32_t each) { found |= each == handler; });
    return found;
  };
  for (const Escape &escape : raised(id))
    if (arrives(escape.scope, [&](const Handler &each) { return catches(each, escape); })) {
      any = true;
      fixed &= escape.fixedText;
    }
  for (CallId call = 0; call < function.calls.size() && fixed; ++call)
    if (mayThrowAnything(id, function.calls[call], call))
      fixed &= !arrives(function.calls[call].scope, [](const Handler &) { return true; });
  return any && fixed;
}

std::vector<Step> Exceptions::path(FunctionId id, const Escape &escape) const {
  std::vector<Step> steps;
  const Escape *each = &escape;
  while (each->callee != kNone && steps.size() < 30 && each->inner < Leaving[each->callee].size()) {
    steps.push_back({positionOf(S.unit, each->at),
                     "'" + S.symbolOf(each->callee).name + "' is called here and lets it out"});
    id = each->callee;
    each = &Leaving[id][each->inner];
  }
  const std::string what = classes(*each).empty() ? "an exception" : classes(*each).front();
  steps.push_back({positionOf(S.unit, each->at),
                   each->by.empty() ? what + " is thrown here"
                                    : what + " is thrown by '" + each->by + "' here"});
  return steps;
}

} // namespace tacet::flow
