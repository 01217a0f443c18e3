// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/printers.h"

namespace tacet::flow {
namespace {
/// Stands for the object itself, handed on to yet another printer.
const std::string kAll = "*";
} // namespace

bool Printers::leavesOut(SymbolId record, const SensitiveField &field) {
  if (!Read)
    for (const Function &function : U.functions)
      if (function.symbol != kNone && Index.isPrinter(function.symbol))
        read(function);
  Read = true;
  const auto shown = Shown.find(record);
  if (shown == Shown.end())
    return false;
  // Of "address.mail" the printer may show the address as a whole.
  const std::string outermost = field.name.substr(0, field.name.find('.'));
  return !shown->second.contains(kAll) && !shown->second.contains(outermost) &&
         !shown->second.contains(U.symbols[field.symbol].name);
}

void Printers::read(const Function &function) {
  std::set<std::string> shown;
  for (const Call &call : function.calls) {
    if (call.callee != kNone) {
      const FunctionFacts &facts = Index.function(call.callee);
      if (!facts.harmless.empty() || facts.redactorByName)
        continue;
    }
    for (NodeId argument : call.arguments)
      follow(function, argument, 6, shown);
  }
  for (NodeId node : function.returns)
    follow(function, node, 6, shown);
  for (SymbolId parameter : U.symbols[function.symbol].parameters) {
    const TypeId type = U.symbols[parameter].type;
    const SymbolId record = type == kNone ? kNone : U.types[type].record;
    if (record != kNone && !U.symbols[record].fields.empty())
      Shown[record].insert(shown.begin(), shown.end());
  }
}

/// Back to the fields that the value was read from.
void Printers::follow(const Function &function, NodeId id, int depth,
                      std::set<std::string> &into) const {
  if (id == kNone || depth == 0)
    return;
  const Node &node = function.nodes[id];
  if (node.kind == NodeKind::Part && node.symbol != kNone) {
    into.insert(U.symbols[node.symbol].name);
    return;
  }
  if (node.kind == NodeKind::Parameter && node.type != kNone &&
      U.types[node.type].record != kNone && !U.symbols[U.types[node.type].record].fields.empty())
    into.insert(kAll);
  // `text.c_str()` is still the text, `text.size()` is not.
  if (node.kind == NodeKind::Result && node.call != kNone && Index.isFlat(node.type) &&
      U.types[node.type].carrier != Carrier::Number)
    follow(function, function.calls[node.call].object, depth - 1, into);
  if (node.kind == NodeKind::Define || node.kind == NodeKind::Merge)
    for (const Edge &edge : node.inputs)
      follow(function, edge.from, depth - 1, into);
}

} // namespace tacet::flow
