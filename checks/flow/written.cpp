// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/written.h"

#include <algorithm>

namespace tacet::flow {
namespace {

constexpr size_t kMaxSteps = 64;

class Reader {
public:
  Reader(const Solution &solution, const Function &in) : S(solution), F(in) {}

  WrittenValues run(NodeId node, const std::vector<std::string> &fields) {
    // The innermost field is asked for last, so the names lie upside down.
    visit(node, {fields.rbegin(), fields.rend()});
    return std::move(Found);
  }

private:
  using Names = std::vector<std::string>; ///< of the fields still to be read, the next one last
  const Solution &S;
  const Function &F;
  WrittenValues Found;
  size_t Steps = 0;

  void visit(NodeId id, const Names &fields) {
    if (id == kNone || ++Steps > kMaxSteps) {
      Found.complete = false;
      return;
    }
    const Node &node = F.nodes[id];
    switch (node.kind) {
    case NodeKind::Constant:
      return visitConstant(node, fields);
    case NodeKind::Literal:
      return add({Written::Form::Text, &node.text}, fields);
    case NodeKind::Global:
      return visitGlobal(node, fields);
    case NodeKind::Define:
    case NodeKind::Merge:
    case NodeKind::Compute:
      return visitCopies(node, fields);
    case NodeKind::Update:
      return visitUpdate(node, fields);
    case NodeKind::Part:
      return visitPart(node, fields);
    case NodeKind::Result:
    case NodeKind::Out:
      return visitCall(node, fields);
    default:
      Found.complete = false;
    }
  }

  void add(Written written, const Names &fields) {
    if (fields.empty())
      Found.all.push_back(written);
    else
      Found.complete = false;
  }

  void visitConstant(const Node &node, const Names &fields) {
    if (node.text.empty())
      Found.complete = false;
    else
      add({Written::Form::Number, &node.text}, fields);
  }

  void visitGlobal(const Node &node, const Names &fields) {
    bool known = false;
    for (const StaticText &text : S.unit.texts)
      if (text.symbol == node.symbol && node.symbol != kNone) {
        add({Written::Form::Text, &text.text}, fields);
        known = true;
      }
    Found.complete &= known;
  }

  void visitCopies(const Node &node, const Names &fields) {
    // What is computed of several values is none of them.
    if (node.inputs.empty() || (node.kind == NodeKind::Compute && node.inputs.size() > 1))
      Found.complete = false;
    else
      for (const Edge &edge : node.inputs)
        visit(edge.from, fields);
  }

  void visitUpdate(const Node &node, const Names &fields) {
    for (const Edge &edge : node.inputs) {
      if (edge.kind != EdgeKind::Store || fields.empty() ||
          S.unit.symbols[edge.part].name != fields.back())
        continue;
      Names rest(fields.begin(), fields.end() - 1);
      return visit(edge.from, rest);
    }
    for (const Edge &edge : node.inputs)
      if (edge.kind == EdgeKind::Base)
        return visit(edge.from, fields);
    Found.complete = false;
  }

  void visitPart(const Node &node, Names fields) {
    const std::string &name = S.unit.symbols[node.symbol].name;
    const size_t before = Found.all.size();
    fields.push_back(name);
    if (!node.inputs.empty())
      visit(node.inputs.front().from, fields);
    if (Found.all.size() == before && fields.size() == 1)
      Found.all.push_back({Written::Form::Field, &name});
  }

  /// Conversions, copies and assignments, by the rules on how values move.
  void visitCall(const Node &node, const Names &fields) {
    const Call &call = F.calls[node.call];
    const bool result = node.kind == NodeKind::Result;
    const uint32_t to = result ? kArgReturn : node.index;
    if (call.callee != kNone) {
      const Symbol &callee = S.unit.symbols[call.callee];
      if (result && (callee.flags & kConstructor) != 0 && !call.arguments.empty())
        return visit(call.arguments.front(), fields);
      if (result && (callee.flags & kConversion) != 0)
        return visit(call.object, fields);
      for (const PropagatorRule *rule : S.index.function(call.callee).propagators)
        for (const tacet::Flow &flow : rule->flow)
          if (flow.to.contains(to) && (result || containsArg(rule->overwrites, to)))
            return visit(from(call, flow.from.from), fields);
      // `settings.url = text` of a class that nobody wrote a rule for.
      if (!result && node.index == kThis && callee.name == "operator=")
        return visit(from(call, 0), fields);
    }
    Found.complete = false;
  }

  static NodeId from(const Call &call, uint32_t position) {
    return position == kArgThis               ? call.object
           : position < call.arguments.size() ? call.arguments[position]
                                              : kNone;
  }
};

} // namespace

WrittenValues writtenAt(const Solution &solution, const Function &in, NodeId node,
                        const std::vector<std::string> &fields) {
  return Reader(solution, in).run(node, fields);
}

} // namespace tacet::flow
