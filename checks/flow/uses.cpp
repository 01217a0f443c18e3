// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/uses.h"

namespace tacet::flow {
namespace {

bool standsAt(const Solution &solution, const Call &call, uint32_t position,
              const std::string &constant) {
  return position < call.keys.size() && call.keys[position] != kNone &&
         solution.unit.symbols[call.keys[position]].name == constant;
}

class Uses {
public:
  Uses(Solution &solution, FunctionId id)
      : S(solution), Id(id), F(solution.function(id)), State(solution.states[id]) {}

  void run() {
    State.marks.clear();
    State.fileNames.clear();
    for (const Call &call : F.calls)
      if (call.callee != kNone)
        look(call);
    std::sort(State.marks.begin(), State.marks.end());
    std::sort(State.fileNames.begin(), State.fileNames.end());
  }

private:
  Solution &S;
  FunctionId Id;
  const Function &F;
  FunctionState &State;

  void look(const Call &call) {
    const Symbol &callee = S.unit.symbols[call.callee];
    for (const SourceRule *rule : S.index.function(call.callee).consumers)
      if (rule->argument < call.arguments.size() &&
          (rule->when.empty() || standsAt(S, call, 1, rule->when)))
        mark(call.arguments[rule->argument], S.index.rules().findKind(rule->kind), rule->confidence,
             callee.name, 6);
    if (S.index.profile() == Profile::Annotated || (callee.flags & kOperator) != 0)
      return;
    for (uint32_t i = 0; i < call.arguments.size() && i < callee.parameters.size(); ++i) {
      const SymbolId parameter = callee.parameters[i];
      if (isFile(call.callee, parameter)) {
        markFile(call.arguments[i], 6);
        continue;
      }
      const Meaning &meaning = S.index.variable(parameter);
      if (meaning.kind == nullptr || meaning.isPublic || meaning.confidence != Confidence::High ||
          !S.index.nameFits(S.unit.symbols[parameter].type, meaning.carriers))
        continue;
      // What may be parsed as a query need not be one.
      if (meaning.kind->check == "raw-payload" && !meaning.annotated)
        continue;
      mark(call.arguments[i], meaning.kind,
           meaning.annotated ? Confidence::High : Confidence::Medium,
           S.unit.symbols[parameter].name, 6);
    }
  }

  /// By its name, or by what its function does with it.
  bool isFile(SymbolId callee, SymbolId parameter) const {
    if (S.index.nameFacts(S.unit.symbols[parameter].name).file)
      return true;
    const FunctionId body = S.graph.bodyOf(callee);
    if (body == kNone || body == Id)
      return false;
    const auto &files = S.states[body].fileNames;
    return std::binary_search(files.begin(), files.end(), parameter);
  }

  void mark(NodeId id, const Kind *kind, Confidence confidence, const std::string &use, int depth) {
    if (id == kNone || kind == nullptr || depth == 0)
      return;
    const Node &node = F.nodes[id];
    if (node.type != kNone && !S.index.nameFits(node.type, kind->carriers))
      return;
    if (node.symbol != kNone && S.index.nameFacts(S.unit.symbols[node.symbol].name).file)
      return;
    switch (node.kind) {
    case NodeKind::Literal:
    case NodeKind::Constant:
    case NodeKind::Function:
    case NodeKind::Update:
    case NodeKind::Merge:
      return;
    case NodeKind::Define:
    case NodeKind::Compute:
      if (node.inputs.size() == 1)
        mark(node.inputs.front().from, kind, confidence, use, depth - 1);
      break;
    case NodeKind::Part:
      markSameParts(node, kind, confidence, use);
      break;
    case NodeKind::Result:
      if (const NodeId inner = unwrapped(node); inner != kNone) {
        mark(inner, kind, confidence, use, depth - 1);
        return;
      }
      break;
    default:
      break;
    }
    put(id, kind, confidence, use);
  }

  /// `SSL_CTX_use_PrivateKey_file(context, key, …)`: this key is the name of a file.
  void markFile(NodeId id, int depth) {
    if (id == kNone || depth == 0)
      return;
    const Node &node = F.nodes[id];
    if (node.symbol != kNone && node.kind != NodeKind::Result)
      State.fileNames.push_back(node.symbol);
    if (node.kind == NodeKind::Result) {
      if (const NodeId inner = unwrapped(node); inner != kNone)
        markFile(inner, depth - 1);
    } else if ((node.kind == NodeKind::Define || node.kind == NodeKind::Compute) &&
               node.inputs.size() == 1) {
      markFile(node.inputs.front().from, depth - 1);
    }
  }

  void put(NodeId id, const Kind *kind, Confidence confidence, const std::string &use) {
    Source source;
    source.kind = kind;
    source.evidence = Evidence::Use;
    source.confidence = confidence;
    source.function = Id;
    source.node = id;
    source.at = F.nodes[id].at;
    source.name = use;
    State.marks.emplace_back(id, S.origins.add(std::move(source)));
  }

  /// `x->pw` may be read several times: each read is a node.
  void markSameParts(const Node &part, const Kind *kind, Confidence confidence,
                     const std::string &use) {
    if (part.inputs.empty())
      return;
    for (NodeId id = 0; id < F.nodes.size(); ++id) {
      const Node &node = F.nodes[id];
      if (&node != &part && node.kind == NodeKind::Part && node.symbol == part.symbol &&
          !node.inputs.empty() && node.inputs.front().from == part.inputs.front().from)
        put(id, kind, confidence, use);
    }
  }

  /// `pw.c_str()`, a copy for a parameter by value: the value behind.
  NodeId unwrapped(const Node &node) const {
    const Call &call = F.calls[node.call];
    if (call.callee == kNone)
      return kNone;
    const Symbol &callee = S.unit.symbols[call.callee];
    const bool isStd = callee.qualified.starts_with("std::");
    const std::string &name = callee.name;
    const bool asText = name == "c_str" || name == "CStr" || name == "data" ||
                        name == "constData" || name == "toStdString" || name == "toUtf8" ||
                        name == "toLocal8Bit" || (callee.flags & kConversion) != 0;
    if (call.object != kNone && call.arguments.empty() &&
        (asText || (isStd && (name == "get" || name == "value" || name == "operator*"))))
      return call.object;
    const bool copies = (callee.flags & kConstructor) != 0 ||
                        (isStd && (name == "move" || name == "forward" || name == "as_const"));
    return copies && call.arguments.size() == 1 ? call.arguments.front() : kNone;
  }
};

} // namespace

void findUses(Solution &solution, FunctionId id) { Uses(solution, id).run(); }

void findCallbackKinds(Solution &solution) {
  const Unit &unit = solution.unit;
  for (FunctionId id = 0; id < unit.functions.size(); ++id)
    for (const Call &call : unit.functions[id].calls) {
      if (call.callee == kNone)
        continue;
      for (const SourceRule *rule : solution.index.function(call.callee).callbacks) {
        if (rule->argument >= call.arguments.size() ||
            (!rule->when.empty() && !standsAt(solution, call, 1, rule->when)))
          continue;
        for (SymbolId handed : solution.graph.functionsAt(id, call.arguments[rule->argument]))
          for (const auto &[position, kind] : rule->parameters)
            if (position < unit.symbols[handed].parameters.size())
              solution.callbackKinds[unit.symbols[handed].parameters[position]] =
                  solution.index.rules().findKind(kind);
      }
    }
}

} // namespace tacet::flow
