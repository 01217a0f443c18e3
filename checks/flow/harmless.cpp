// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/harmless.h"

namespace tacet::flow {
namespace {

class Harmless {
public:
  Harmless(Solution &solution, FunctionId id, const Transfer &transfer)
      : S(solution), Id(id), F(solution.function(id)), State(solution.states[id]),
        TheTransfer(transfer) {}

  /// Everything is harmless until a reason against it is found, so that loops don't decide.
  void run() {
    State.harmless.assign(F.nodes.size(), 1);
    bool changed = true;
    for (int round = 0; changed && round < 16; ++round) {
      changed = false;
      for (NodeId id = 0; id < F.nodes.size(); ++id)
        if (State.harmless[id] && !judge(id)) {
          State.harmless[id] = 0;
          changed = true;
        }
    }
    if (changed) // did not settle: assume nothing
      State.harmless.assign(F.nodes.size(), 0);
    State.returnsHarmless = !F.returns.empty() && allHarmless(F.returns);
    State.returnsInput = !F.returns.empty();
    for (NodeId id : F.returns)
      State.returnsInput = State.returnsInput && isInput(id, 12);
  }

private:
  Solution &S;
  FunctionId Id;
  const Function &F;
  FunctionState &State;
  const Transfer &TheTransfer;

  bool isHarmless(NodeId id) const { return id == kNone || State.harmless[id] != 0; }
  bool allHarmless(const std::vector<NodeId> &ids) const {
    return std::all_of(ids.begin(), ids.end(), [&](NodeId id) { return isHarmless(id); });
  }
  bool inputsHarmless(const Node &node) const {
    return !node.inputs.empty() &&
           std::all_of(node.inputs.begin(), node.inputs.end(),
                       [&](const Edge &edge) { return isHarmless(edge.from); });
  }

  bool judge(NodeId id) const {
    const Node &node = F.nodes[id];
    if (node.type != kNone && !S.index.canHoldAnything(node.type))
      return true;
    if (node.symbol != kNone && node.kind != NodeKind::Function &&
        S.index.variable(node.symbol).isPublic)
      return true;
    switch (node.kind) {
    case NodeKind::Literal:
    case NodeKind::Constant:
    case NodeKind::Function:
      return true;
    case NodeKind::Define:
    case NodeKind::Merge:
    case NodeKind::Compute:
    case NodeKind::Update:
    case NodeKind::Part:
      return inputsHarmless(node);
    case NodeKind::Result:
    case NodeKind::Out:
      return judgeCall(node);
    default:
      return false;
    }
  }

  bool judgeCall(const Node &node) const {
    const Call &call = F.calls[node.call];
    const uint32_t out = node.kind == NodeKind::Result ? kReturn : node.index;
    const auto &targets = S.graph.targets(Id, node.call);
    if (call.callee == kNone)
      return out == kReturn && bodiesHarmless(targets);
    const FunctionFacts &facts = S.index.function(call.callee);
    if (containsArg(facts.harmless, out) || (out == kReturn && facts.result.isPublic))
      return true;
    if (TheTransfer.redactsInto(node))
      return true;
    if (facts.streamFrom || coveredBySource(facts, out))
      return false;
    if (!facts.propagators.empty())
      return judgePropagators(call, facts, out, node);
    if (!targets.empty())
      return out == kReturn ? bodiesHarmless(targets) : false;
    const Symbol &callee = S.unit.symbols[call.callee];
    const bool plain =
        (callee.flags & (kConstructor | kOperator)) != 0 || callee.qualified.starts_with("std::");
    if (!plain || (call.arguments.empty() && call.object == kNone))
      return (callee.flags & kConstructor) != 0 && out == kReturn; // an empty object
    if (out != kReturn && out != kThis)
      return false; // it may be filled
    return allHarmless(call.arguments) && isHarmless(call.object) &&
           (node.inputs.empty() || inputsHarmless(node));
  }

  bool bodiesHarmless(const std::vector<FunctionId> &targets) const {
    return !targets.empty() && std::all_of(targets.begin(), targets.end(), [&](FunctionId target) {
      return S.states[target].returnsHarmless;
    });
  }

  static bool coveredBySource(const FunctionFacts &facts, uint32_t out) {
    return std::any_of(facts.sources.begin(), facts.sources.end(),
                       [&](const SourceRule *rule) { return containsArg(rule->to, out); });
  }

  bool judgePropagators(const Call &call, const FunctionFacts &facts, uint32_t out,
                        const Node &node) const {
    bool overwritten = out == kReturn;
    for (const PropagatorRule *rule : facts.propagators) {
      overwritten |= containsArg(rule->overwrites, out);
      for (const tacet::Flow &flow : rule->flow) {
        if (!flow.to.contains(out))
          continue;
        if (flow.from.contains(kThis) && !isHarmless(call.object))
          return false;
        for (uint32_t i = flow.from.from; i < call.arguments.size() && i <= flow.from.to; ++i)
          if (!isHarmless(call.arguments[i]))
            return false;
      }
      if (!containsArg(rule->into, out))
        continue;
      if (rule->vaList || !rule->format)
        return false;
      for (const Transfer::Printed &each : TheTransfer.printed(call, *rule->format, false))
        if (!isHarmless(call.arguments[each.argument]) && prints(each))
          return false;
    }
    return overwritten || node.inputs.empty() || inputsHarmless(node);
  }

  static bool prints(const Transfer::Printed &each) {
    return !each.conversion || each.conversion->prints != Conversion::Prints::Nothing;
  }

  /// True if the value is an input as it came in.
  bool isInput(NodeId id, int depth) const {
    const Node &node = F.nodes[id];
    if (depth == 0)
      return false;
    if (node.kind == NodeKind::Parameter)
      return node.index != kThis;
    if (node.kind == NodeKind::Define || node.kind == NodeKind::Merge)
      return !node.inputs.empty() &&
             std::all_of(node.inputs.begin(), node.inputs.end(),
                         [&](const Edge &edge) { return isInput(edge.from, depth - 1); });
    if (node.kind != NodeKind::Result)
      return false;
    const Call &call = F.calls[node.call];
    if (call.callee == kNone || call.arguments.size() != 1 || call.arguments[0] == kNone)
      return false;
    return (S.unit.symbols[call.callee].flags & kConstructor) != 0 &&
           isInput(call.arguments[0], depth - 1);
  }
};

} // namespace

void findHarmless(Solution &solution, FunctionId id, const Transfer &transfer) {
  Harmless(solution, id, transfer).run();
}

} // namespace tacet::flow
