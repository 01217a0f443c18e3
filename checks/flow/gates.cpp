// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/gates.h"

#include "checks/flow/reach.h"

#include <algorithm>

namespace tacet::flow {
namespace {

constexpr int kMaxDepth = 8;

bool isVoid(const Unit &unit, SymbolId function) {
  const TypeId type = unit.symbols[function].type;
  return type == kNone || unit.types[type].carrier == Carrier::Nothing;
}

} // namespace

Gates::Gates(const Solution &solution)
    : S(solution), Handing(solution.unit.functions.size(), 0),
      Itself(solution.unit.functions.size(), State::Unknown),
      Entrances(solution.unit.functions.size(), State::Unknown) {
  for (SymbolId id = 0; id < S.unit.symbols.size(); ++id)
    Any |= S.unit.symbols[id].kind == SymbolKind::Function && S.index.function(id).debugGate;
  // Callees first, so one look at each is enough.
  if (Any)
    for (const std::vector<FunctionId> &component : S.graph.components())
      for (FunctionId function : component)
        Handing[function] = returnsVerdict(function) ? 1 : 0;
}

bool Gates::isGate(SymbolId function) const {
  if (!Any || function == kNone)
    return false;
  const FunctionId body = S.graph.bodyOf(function);
  return S.index.function(function).debugGate || (body != kNone && Handing[body] != 0);
}

bool Gates::returnsVerdict(FunctionId function) const {
  const Function &in = S.unit.functions[function];
  const auto says = [&](NodeId node) { return comesFromGate(in, node, kMaxDepth); };
  return std::any_of(in.returns.begin(), in.returns.end(), says);
}

/// Looks back from a condition to the call that it is about.
bool Gates::comesFromGate(const Function &in, NodeId id, int depth) const {
  if (id == kNone || depth == 0)
    return false;
  const Node &node = in.nodes[id];
  if (node.kind == NodeKind::Result) {
    const Call &call = in.calls[node.call];
    if (call.callee == kNone)
      return false;
    // `if (session)`, `session.has_value()`, `session == nullptr`
    return isGate(call.callee) || comesFromGate(in, call.object, depth - 1) ||
           (!call.arguments.empty() && comesFromGate(in, call.arguments.front(), depth - 1));
  }
  return std::any_of(node.inputs.begin(), node.inputs.end(),
                     [&](const Edge &edge) { return comesFromGate(in, edge.from, depth - 1); });
}

/// Blocks whose branch depends on what a gate said.
std::vector<bool> Gates::askingBlocks(const Function &in) const {
  std::vector<bool> asks(in.blocks.size(), false);
  for (uint32_t block = 0; Any && block < in.blocks.size(); ++block)
    asks[block] = in.blocks[block].next.size() > 1 &&
                  std::any_of(in.blocks[block].asks.begin(), in.blocks[block].asks.end(),
                              [&](NodeId node) { return comesFromGate(in, node, kMaxDepth); });
  return asks;
}

/// Blocks in which a gate is passed, whatever it says: asked, returned, or one that throws.
std::vector<bool> Gates::passingBlocks(FunctionId function) {
  const Function &in = S.unit.functions[function];
  std::vector<bool> passes = askingBlocks(in);
  for (CallId id = 0; id < in.calls.size(); ++id) {
    const Call &call = in.calls[id];
    if (call.block == kNone || passes[call.block])
      continue;
    if (call.callee != kNone && isGate(call.callee) &&
        (isVoid(S.unit, call.callee) || Handing[function] != 0))
      passes[call.block] = true;
    const std::vector<FunctionId> &targets = S.graph.targets(function, id);
    if (!targets.empty() && std::all_of(targets.begin(), targets.end(),
                                        [&](FunctionId each) { return guardsItself(each); }))
      passes[call.block] = true;
  }
  return passes;
}

bool Gates::guardsItself(FunctionId function) {
  if (!Any || Itself[function] == State::Open)
    return false;
  if (Itself[function] != State::Unknown)
    return Itself[function] == State::Yes;
  Itself[function] = State::Open;
  const Function &in = S.unit.functions[function];
  const std::vector<bool> passes = passingBlocks(function);
  const std::vector<bool> seen = reachable(in, in.entry, passes);
  bool around = in.entry == kNone;
  for (uint32_t block = 0; block < in.blocks.size(); ++block)
    around |= seen[block] && !passes[block] && in.blocks[block].next.empty();
  Itself[function] = around ? State::No : State::Yes;
  return !around;
}

bool Gates::guardedInside(FunctionId function, CallId callId) {
  const Function &in = S.unit.functions[function];
  const Call &call = in.calls[callId];
  if (call.block == kNone || in.entry == kNone)
    return false;
  // A branch on a gate is a wall if one of its outcomes does not lead here.
  std::vector<bool> walls = askingBlocks(in);
  for (uint32_t block = 0; block < in.blocks.size(); ++block) {
    if (!walls[block])
      continue;
    const auto &next = in.blocks[block].next;
    std::vector<bool> only(in.blocks.size(), false);
    only[block] = true;
    walls[block] = std::any_of(next.begin(), next.end(), [&](uint32_t outcome) {
      return !reachable(in, outcome, only)[call.block];
    });
  }
  for (CallId id = 0; id < in.calls.size(); ++id) {
    const Call &other = in.calls[id];
    if (other.block == kNone || other.callee == kNone || !isVoid(S.unit, other.callee) ||
        !isGate(other.callee))
      continue;
    if (other.block == call.block && id < callId)
      return true;
    walls[other.block] = walls[other.block] || other.block != call.block;
  }
  return (walls[in.entry] && in.entry != call.block) ||
         (!reachable(in, in.entry, walls)[call.block]);
}

/// Every place that calls the function, or hands it to somebody who will, lies behind a gate.
bool Gates::guardedOnEntry(FunctionId function) {
  if (Entrances[function] == State::Open)
    return true; // a recursion enters from elsewhere, too
  if (Entrances[function] != State::Unknown)
    return Entrances[function] == State::Yes;
  Entrances[function] = State::Open;
  const SymbolId symbol = S.unit.functions[function].symbol;
  bool entered = false, guarded = true;
  for (FunctionId caller : S.graph.callers(function)) {
    const Function &in = S.unit.functions[caller];
    for (CallId id = 0; guarded && id < in.calls.size(); ++id) {
      const std::vector<FunctionId> &targets = S.graph.targets(caller, id);
      bool here = std::find(targets.begin(), targets.end(), function) != targets.end();
      for (NodeId argument : in.calls[id].arguments) {
        const std::vector<SymbolId> handed = S.graph.functionsAt(caller, argument);
        here |= std::find(handed.begin(), handed.end(), symbol) != handed.end();
      }
      entered |= here;
      guarded = !here || guardCall(caller, id);
    }
  }
  Entrances[function] = entered && guarded ? State::Yes : State::No;
  return entered && guarded;
}

bool Gates::guardCall(FunctionId function, CallId call) {
  return Any && (guardedInside(function, call) || guardedOnEntry(function));
}

bool Gates::guardedAfter(FunctionId function, CallId callId) {
  const Function &in = S.unit.functions[function];
  const uint32_t block = in.calls[callId].block;
  if (!Any || block == kNone)
    return false;
  const std::vector<bool> passes = passingBlocks(function);
  return std::any_of(in.blocks[block].next.begin(), in.blocks[block].next.end(),
                     [&](uint32_t outcome) {
                       if (passes[outcome])
                         return true;
                       const std::vector<bool> seen = reachable(in, outcome, passes);
                       for (uint32_t each = 0; each < in.blocks.size(); ++each)
                         if (seen[each] && !passes[each] && in.blocks[each].next.empty())
                           return false;
                       return true;
                     });
}

} // namespace tacet::flow
