// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/literals.h"

namespace tacet::flow {
namespace {

constexpr uint32_t kMaxDepth = 8;
constexpr size_t kMaxTexts = 6;

void collect(const Solution &solution, const Function &in, NodeId id, uint32_t depth,
             Literals &out) {
  if (id == kNone || depth == 0 || out.texts.size() >= kMaxTexts) {
    out.complete = false;
    return;
  }
  const Node &node = in.nodes[id];
  switch (node.kind) {
  case NodeKind::Literal:
    out.texts.push_back(&node.text);
    return;
  case NodeKind::Constant:
    return; // a null pointer
  case NodeKind::Parameter:
    out.input = node.index;
    out.complete = false;
    return;
  case NodeKind::Define:
  case NodeKind::Merge:
  case NodeKind::Compute:
    for (const Edge &edge : node.inputs)
      collect(solution, in, edge.from, depth - 1, out);
    return;
  case NodeKind::Result: {
    const Call &call = in.calls[node.call];
    if (call.callee == kNone || call.arguments.empty())
      break;
    const bool constructs = (solution.unit.symbols[call.callee].flags & kConstructor) != 0;
    if (constructs) {
      collect(solution, in, call.arguments.front(), depth - 1, out);
      return;
    }
    for (const PropagatorRule *rule : solution.index.function(call.callee).propagators)
      for (const tacet::Flow &flow : rule->flow)
        if (flow.to.contains(kArgReturn) && flow.from.from < call.arguments.size() &&
            rule->flow.size() == 1) {
          collect(solution, in, call.arguments[flow.from.from], depth - 1, out);
          return;
        }
    break;
  }
  default:
    break;
  }
  out.complete = false;
}

} // namespace

Literals literalsAt(const Solution &solution, const Function &in, NodeId node) {
  Literals out;
  collect(solution, in, node, kMaxDepth, out);
  return out;
}

} // namespace tacet::flow
