// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What shows more than it seems to: objects that are printed with all their fields, and digests
// that guessing undoes.
#include "checks/flow/transfer.h"

namespace tacet::flow {

/// `url.format(/*printCredentials=*/false)`, also by default.
bool Transfer::isToldToHide(const Call &call) const {
  if (call.callee == kNone)
    return false;
  const std::vector<SymbolId> &parameters = S.unit.symbols[call.callee].parameters;
  for (uint32_t i = 0; i < parameters.size() && i < call.arguments.size(); ++i) {
    const NodeId given = call.arguments[i];
    if (given == kNone || F.nodes[given].kind != NodeKind::Constant || F.nodes[given].text != "0")
      continue;
    std::string name;
    for (const std::string &word : S.index.nameFacts(S.unit.symbols[parameters[i]].name).words)
      name += word + " ";
    if (S.index.label(name + "= "))
      return true;
  }
  return false;
}

void Transfer::handOnWhole(NodeId from, uint32_t position, CallId id, const Receiver &receive,
                           bool asMemory) {
  const OriginId whole = from == kNone ? kNone : wholeObject(from, asMemory);
  if (whole == kNone)
    return;
  Element element;
  element.origin = whole;
  element.fromNode = kNone;
  Via via{Via::Kind::Rule, id, kNone, kNone, whole, kWhole, position};
  receive(element, &via);
}

OriginId Transfer::wholeObject(NodeId id, bool asMemory) {
  const Node &node = F.nodes[id];
  const TypeFacts &type = S.index.type(node.type);
  if (!type.userRecord || State.harmless[id] || type.text || type.stream)
    return kNone;
  const SymbolId record = S.unit.types[node.type].record;
  std::vector<SensitiveField> sensitive = S.index.sensitiveFields(record);
  if (!asMemory)
    std::erase_if(sensitive,
                  [&](const SensitiveField &field) { return S.printers.leavesOut(record, field); });
  if (sensitive.empty())
    return kNone;
  if (node.symbol != kNone && S.index.variable(node.symbol).isPublic)
    return kNone;
  const auto &best = sensitive.front();
  Source source = makeSource(
      id, best.kind, std::min(best.confidence, Confidence::Medium), Evidence::Fields,
      node.symbol != kNone ? S.unit.symbols[node.symbol].name : S.unit.symbols[record].name);
  for (const SensitiveField &field : sensitive)
    if (field.confidence == best.confidence)
      source.fields.push_back(field.name);
  return S.origins.add(std::move(source));
}

/// `operator<<`, `toString()` and what else makes text of an object.
bool Transfer::showsPart(FunctionId printer, OriginId origin) const {
  const SymbolId symbol = S.unit.functions[printer].symbol;
  if (!S.index.isPrinter(symbol) && !S.index.function(symbol).name.serialises)
    return false;
  if (S.origins.isInput(origin))
    return S.origins[origin].path != kWhole;
  if (!S.origins.isSource(origin) || S.origins.source(origin).function != printer)
    return false;
  return S.unit.functions[printer].nodes[S.origins.source(origin).node].kind == NodeKind::Part;
}

/// What a digest without a key shows of what went into it: enough to find out by guessing. A digest
/// over a key as well is a keyed one.
void Transfer::byHash(const Call &call, CallId id, uint32_t out, const Receiver &receive) {
  const auto isKeyed = [&](NodeId node) {
    return node != kNone &&
           std::any_of(State.at[node].begin(), State.at[node].end(), [&](const Element &each) {
             if (!S.origins.isSource(each.origin) || each.wear.loss > 0)
               return false;
             const Source &source = S.origins.source(each.origin);
             return source.kind != nullptr && source.kind->check == "log-leak" && !source.guessable;
           });
  };
  if (isKeyed(call.object) || std::any_of(call.arguments.begin(), call.arguments.end(), isKeyed))
    return;
  constexpr Wear kHashed = {.hashed = true};
  handOn(call.object, kThis, id, costOf(call, 0) + kHashed, receive);
  for (uint32_t i = 0; i < call.arguments.size(); ++i)
    if (i != out)
      handOn(call.arguments[i], i, id, costOf(call, 0) + kHashed, receive);
}

} // namespace tacet::flow
