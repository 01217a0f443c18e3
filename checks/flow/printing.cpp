// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What formats and insertions print, and what the text beside a value says about it.
#include "checks/flow/literals.h"
#include "checks/flow/transfer.h"

namespace tacet::flow {
namespace {

/// os_log hides dynamic strings unless told otherwise.
bool hidesByDefault(const std::string &name) {
  return name.find("os_log") != std::string::npos || name.find("os_trace") != std::string::npos ||
         name.find("os_signpost") != std::string::npos;
}

} // namespace

std::vector<Transfer::Printed> Transfer::printed(const Call &call, uint32_t format, bool braces,
                                                 uint32_t first) const {
  std::vector<Printed> out;
  if (format >= call.arguments.size())
    return out;
  const Literals literals = literalsAt(S, F, call.arguments[format]);
  if (first == kNone)
    first = format + 1;
  const bool hides = call.callee != kNone && hidesByDefault(S.unit.symbols[call.callee].name);
  for (const std::string *text : literals.texts)
    for (Conversion &conversion : braces ? parseBraces(*text) : parsePrintf(*text)) {
      const uint32_t at = first + conversion.argument;
      if (at >= call.arguments.size() || call.arguments[at] == kNone)
        continue;
      if (conversion.privacy == Conversion::Privacy::Private ||
          (hides && conversion.privacy == Conversion::Privacy::Unsaid &&
           conversion.prints == Conversion::Prints::Text))
        conversion.prints = Conversion::Prints::Nothing;
      out.push_back({at, std::move(conversion)});
    }
  if (literals.texts.empty())
    for (uint32_t i = first; i < call.arguments.size(); ++i)
      if (call.arguments[i] != kNone)
        out.push_back({i, {}});
  return out;
}

bool Transfer::survives(const Element &element, NodeId node, const Conversion &conversion) {
  if (S.origins.isStream(element.origin))
    return false;
  using Prints = Conversion::Prints;
  if (conversion.prints == Prints::Nothing)
    return false;
  if (conversion.prints == Prints::Text || conversion.prints == Prints::Character)
    return true;
  const TypeId type = F.nodes[node].type;
  const Carrier carrier = type == kNone ? Carrier::Number : S.unit.types[type].carrier;
  if (carrier == Carrier::Object ||
      (carrier == Carrier::Text && conversion.prints == Prints::Number))
    return false;
  if (!S.origins.isSource(element.origin) || element.wear.hashed)
    return true;
  const Source &source = S.origins.source(element.origin);
  if (source.kind == nullptr || (source.kind->carriers & kCarriesNumber) != 0)
    return true;
  return conversion.prints == Prints::Hex && (source.kind->carriers & kCarriesBytes) != 0;
}

OriginId Transfer::labelled(NodeId value, const std::string &label) {
  if (State.harmless[value])
    return kNone;
  const auto evidence = S.index.label(label);
  const TypeId type = F.nodes[value].type;
  if (!evidence || evidence->kind == nullptr || !S.index.nameFits(type, evidence->carriers))
    return kNone;
  const SymbolId symbol = F.nodes[value].symbol;
  if (symbol != kNone) {
    // `privkey`, opened as a file and announced as "private key"; of a `text` the label says more.
    const Meaning &named = S.index.variable(symbol);
    if (named.isPublic || (named.kind != nullptr && isFileName(symbol)) ||
        S.index.nameFacts(S.unit.symbols[symbol].name).describes)
      return kNone;
  }
  return S.origins.add(
      makeSource(value, evidence->kind, evidence->confidence, Evidence::Label, evidence->term));
}

std::string Transfer::labelBefore(const Call &call) const {
  // The left operand is what the insertion or concatenation before it gave.
  NodeId left = call.object != kNone     ? call.object
                : call.arguments.empty() ? kNone
                                         : call.arguments.front();
  for (int depth = 0; left != kNone && depth < 4; ++depth) {
    const Node &node = F.nodes[left];
    if (node.kind == NodeKind::Literal)
      return node.text;
    if (node.kind == NodeKind::Define && node.inputs.size() == 1) {
      left = node.inputs.front().from;
      continue;
    }
    if (node.kind != NodeKind::Result && node.kind != NodeKind::Out)
      return {};
    const Call &before = F.calls[node.call];
    if (before.callee == kNone || before.arguments.empty())
      return {};
    const Symbol &callee = S.unit.symbols[before.callee];
    if ((callee.flags & kConstructor) != 0) {
      left = before.arguments.front(); // std::string("label") + value
      continue;
    }
    if ((callee.flags & (kStreamInsert | kOperator)) == 0)
      return {};
    const Literals literals = literalsAt(S, F, before.arguments.back());
    return literals.texts.size() == 1 ? *literals.texts.front() : std::string();
  }
  return {};
}

void Transfer::handOnLabel(const Call &call, CallId id, NodeId value, const Receiver &receive) {
  if (value == kNone || call.callee == kNone ||
      value == inputOf(call, call.object == kNone ? 0 : kThis))
    return;
  const std::string &name = S.unit.symbols[call.callee].name;
  if (name != "operator<<" && name != "operator+" && name != "operator+=")
    return;
  const std::string label = labelBefore(call);
  const OriginId origin = label.empty() ? kNone : labelled(value, label);
  if (origin == kNone)
    return;
  Element element;
  element.origin = origin;
  Via via{Via::Kind::Rule, id, kNone, kNone, origin, kWhole, kNone};
  receive(element, &via);
}

} // namespace tacet::flow
