// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/callgraph.h"

#include <algorithm>

namespace tacet::flow {
namespace {

/// More candidates than this for one call through a value and no target is evident.
constexpr size_t kMaxIndirectTargets = 4;
/// More overriders than this are cut off: a visitor's base class would join everything.
constexpr size_t kMaxOverriders = 32;
constexpr size_t kMaxSeen = 64;

void insertUnique(std::vector<uint32_t> &into, uint32_t value) {
  if (std::find(into.begin(), into.end(), value) == into.end())
    into.push_back(value);
}

} // namespace

CallGraph::CallGraph(const Unit &unit) : U(unit), Bodies(unit.symbols.size(), kNone) {
  for (FunctionId id = 0; id < U.functions.size(); ++id)
    Bodies[U.functions[id].symbol] = id;
  findOverriders();
  findStored();
  findTargets();
  findComponents();
}

void CallGraph::findOverriders() {
  Overriders.resize(U.symbols.size());
  std::vector<SymbolId> todo;
  for (SymbolId method = 0; method < U.symbols.size(); ++method) {
    todo = U.symbols[method].overrides;
    for (size_t i = 0; i < todo.size() && i < kMaxSeen; ++i) {
      const SymbolId base = todo[i];
      if (Overriders[base].size() < kMaxOverriders)
        insertUnique(Overriders[base], method);
      for (SymbolId further : U.symbols[base].overrides)
        insertUnique(todo, further);
    }
  }
}

void CallGraph::findStored() {
  StoredThere.resize(U.symbols.size());
  for (const Binding &binding : U.bindings)
    insertUnique(StoredThere[binding.target], binding.function);
  for (const Function &function : U.functions)
    for (const Store &store : function.stores) {
      std::vector<SymbolId> found;
      std::vector<NodeId> seen;
      // What comes from other fields is not followed here: one step is evident, a chain is not.
      collect(function, store.value, found, seen);
      for (SymbolId symbol : found)
        insertUnique(StoredThere[store.target], symbol);
    }
}

void CallGraph::collect(const Function &in, NodeId node, std::vector<SymbolId> &found,
                        std::vector<NodeId> &seen) const {
  if (seen.size() >= kMaxSeen || std::find(seen.begin(), seen.end(), node) != seen.end())
    return;
  seen.push_back(node);
  const Node &n = in.nodes[node];
  switch (n.kind) {
  case NodeKind::Function:
    if (n.symbol != kNone)
      insertUnique(found, n.symbol);
    break;
  case NodeKind::Global:
  case NodeKind::Part:
    if (n.symbol != kNone && n.symbol < StoredThere.size())
      for (SymbolId symbol : StoredThere[n.symbol])
        insertUnique(found, symbol);
    break;
  case NodeKind::Result: {
    // A wrapper made from one function: std::function, std::bind, std::move, a copy.
    const Call &call = in.calls[n.call];
    if (call.callee == kNone || Bodies[call.callee] != kNone)
      break;
    const Symbol &callee = U.symbols[call.callee];
    if ((callee.flags & kConstructor) == 0 && !callee.qualified.starts_with("std::"))
      break;
    if (!call.arguments.empty() && call.arguments[0] != kNone)
      collect(in, call.arguments[0], found, seen);
    break;
  }
  case NodeKind::Define:
  case NodeKind::Update:
  case NodeKind::Merge:
  case NodeKind::Compute:
  case NodeKind::Out:
    for (const Edge &edge : n.inputs)
      if (edge.kind != EdgeKind::Store)
        collect(in, edge.from, found, seen);
    break;
  default:
    break;
  }
}

std::vector<SymbolId> CallGraph::functionsAt(FunctionId in, NodeId node) const {
  std::vector<SymbolId> found;
  std::vector<NodeId> seen;
  if (node != kNone)
    collect(U.functions[in], node, found, seen);
  return found;
}

std::vector<FunctionId> CallGraph::resolve(FunctionId caller, const Call &call) const {
  std::vector<FunctionId> bodies;
  if (call.callee != kNone) {
    if (Bodies[call.callee] != kNone)
      bodies.push_back(Bodies[call.callee]);
    if (call.virtualDispatch)
      for (SymbolId overrider : Overriders[call.callee])
        if (Bodies[overrider] != kNone)
          insertUnique(bodies, Bodies[overrider]);
    if (!bodies.empty() || U.symbols[call.callee].name != "operator()")
      return bodies;
  }
  const NodeId value = call.callee == kNone ? call.target : call.object;
  const std::vector<SymbolId> found = functionsAt(caller, value);
  if (found.size() <= kMaxIndirectTargets)
    for (SymbolId symbol : found)
      if (Bodies[symbol] != kNone)
        insertUnique(bodies, Bodies[symbol]);
  return bodies;
}

void CallGraph::addCaller(FunctionId callee, FunctionId caller) {
  // Callers are visited in order, so a repeat can only be the last one.
  if (Callers[callee].empty() || Callers[callee].back() != caller)
    Callers[callee].push_back(caller);
}

void CallGraph::findTargets() {
  Callers.resize(U.functions.size());
  for (FunctionId caller = 0; caller < U.functions.size(); ++caller) {
    Offsets.push_back(static_cast<uint32_t>(Targets.size()));
    for (const Call &call : U.functions[caller].calls) {
      Targets.push_back(resolve(caller, call));
      for (FunctionId callee : Targets.back())
        addCaller(callee, caller);
      // A function that is handed on may be called there, so it is solved first.
      for (NodeId argument : call.arguments)
        for (SymbolId symbol : functionsAt(caller, argument))
          if (Bodies[symbol] != kNone)
            addCaller(Bodies[symbol], caller);
    }
  }
}

/// Tarjan's algorithm with its own stack: real call chains are deeper than ours.
void CallGraph::findComponents() {
  const size_t count = U.functions.size();
  std::vector<std::vector<FunctionId>> callees(count);
  for (FunctionId callee = 0; callee < count; ++callee)
    for (FunctionId caller : Callers[callee])
      callees[caller].push_back(callee);
  std::vector<uint32_t> index(count, kNone), low(count, 0);
  std::vector<bool> onStack(count, false);
  std::vector<FunctionId> stack;
  std::vector<std::pair<FunctionId, size_t>> work;
  uint32_t next = 0;
  for (FunctionId root = 0; root < count; ++root) {
    if (index[root] != kNone)
      continue;
    work.emplace_back(root, 0);
    while (!work.empty()) {
      const auto [node, edge] = work.back();
      if (edge == 0) {
        index[node] = low[node] = next++;
        stack.push_back(node);
        onStack[node] = true;
      }
      if (edge < callees[node].size()) {
        ++work.back().second;
        const FunctionId callee = callees[node][edge];
        if (index[callee] == kNone)
          work.emplace_back(callee, 0);
        else if (onStack[callee])
          low[node] = std::min(low[node], index[callee]);
        continue;
      }
      work.pop_back();
      if (!work.empty())
        low[work.back().first] = std::min(low[work.back().first], low[node]);
      if (low[node] != index[node])
        continue;
      std::vector<FunctionId> component;
      FunctionId member = kNone;
      do {
        member = stack.back();
        stack.pop_back();
        onStack[member] = false;
        component.push_back(member);
      } while (member != node);
      std::sort(component.begin(), component.end());
      Components.push_back(std::move(component));
    }
  }
}

} // namespace tacet::flow
