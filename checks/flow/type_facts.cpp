// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What types mean: which classes are text, bytes or streams, which records hold sensitive fields.
#include "checks/flow/rules_index.h"

#include <algorithm>

namespace tacet::flow {
namespace {
constexpr uint32_t kMaxFieldDepth = 2;
constexpr size_t kMaxSensitiveFields = 32;
} // namespace

void RulesIndex::findInserters() {
  HasInsert.assign(U.symbols.size(), false);
  EndsUnseen.assign(U.symbols.size(), false);
  for (const Symbol &symbol : U.symbols) {
    if ((symbol.flags & kDestructor) != 0 && (symbol.flags & kHasBody) == 0 &&
        symbol.owner != kNone)
      EndsUnseen[symbol.owner] = true;
    if ((symbol.flags & kStreamInsert) == 0)
      continue;
    if (symbol.owner != kNone && (symbol.flags & kMethod) != 0)
      HasInsert[symbol.owner] = true;
    else if (!symbol.parameters.empty()) {
      const TypeId left = U.symbols[symbol.parameters[0]].type;
      if (left != kNone && U.types[left].record != kNone)
        HasInsert[U.types[left].record] = true;
    }
  }
}

const TypeFacts &RulesIndex::type(TypeId id) {
  static const TypeFacts none;
  if (id == kNone)
    return none;
  auto &slot = Types[id];
  if (slot)
    return *slot;
  slot = std::make_unique<TypeFacts>();
  const Type &type = U.types[id];
  if (type.carrier != Carrier::Object || type.record == kNone)
    return *slot;
  *slot = record(type.record);
  // A container of single characters or bytes is bytes, if it is one of the listed templates.
  if (!type.arguments.empty() && type.arguments[0] != kNone && !slot->text) {
    const Type &of = U.types[type.arguments[0]];
    const bool single = of.carrier == Carrier::Character && !of.indirect;
    const std::string &name = U.symbols[type.record].qualified;
    if (single && name.starts_with("std::") &&
        (name.ends_with("::vector") || name.ends_with("::array") || name.ends_with("::span")))
      slot->bytes = true;
  }
  return *slot;
}

const TypeFacts &RulesIndex::record(SymbolId id) {
  auto &slot = Records[id];
  if (!slot) {
    slot = std::make_unique<TypeFacts>();
    fillRecord(id, *slot);
  }
  return *slot;
}

void RulesIndex::fillRecord(SymbolId id, TypeFacts &facts) {
  const Symbol &symbol = U.symbols[id];
  const std::string &qualified = symbol.qualified.empty() ? symbol.name : symbol.qualified;
  facts.text = !TextTypes.find(qualified).empty();
  facts.bytes = !facts.text && !ByteTypes.find(qualified).empty();
  facts.stream = !StreamTypes.find(qualified).empty() || qualified == "_IO_FILE" ||
                 qualified == "FILE" || qualified == "__sFILE";
  facts.vaList = qualified == "__va_list_tag" || qualified == "std::__va_list";
  facts.meaning = classify(symbol.name, Role::Type, symbol.annotations);
  for (uint32_t rule : SinkSelectors.find(qualified))
    if (Rules.sinks[rule].form == SinkRule::Form::StreamType)
      facts.target = Rules.sinks[rule].channel;
  const bool isSystem = (symbol.flags & kSystem) != 0 || qualified.starts_with("std::");
  facts.userRecord = !symbol.fields.empty();
  if (!facts.target && !isSystem && HasInsert[id] && TheProfile != Profile::Annotated) {
    const NameFacts &name = Names.of(symbol.name);
    if (name.logNoun) {
      facts.target = Channel::Log;
      facts.targetByName = true;
      facts.bodyDecides = !EndsUnseen[id];
    }
  }
  for (SymbolId base : symbol.bases) {
    const TypeFacts &inherited = record(base); // a class is never its own base
    facts.text |= inherited.text;
    facts.bytes |= inherited.bytes;
    facts.stream |= inherited.stream;
    if (!facts.target) {
      facts.target = inherited.target;
      facts.targetByName = inherited.targetByName;
      facts.bodyDecides = inherited.bodyDecides;
    }
    facts.userRecord |= inherited.userRecord;
  }
}

const std::vector<SensitiveField> &RulesIndex::sensitiveFields(SymbolId id) {
  auto &slot = Fields[id];
  if (!slot) {
    auto found = std::make_unique<std::vector<SensitiveField>>();
    fillFields(id, *found, 0);
    std::stable_sort(found->begin(), found->end(),
                     [](const SensitiveField &a, const SensitiveField &b) {
                       return std::pair(a.confidence, a.kind->sensitivity) >
                              std::pair(b.confidence, b.kind->sensitivity);
                     });
    slot = std::move(found);
  }
  return *slot;
}

void RulesIndex::fillFields(SymbolId id, std::vector<SensitiveField> &found, uint32_t depth) {
  for (SymbolId base : U.symbols[id].bases)
    if (depth < kMaxFieldDepth)
      fillFields(base, found, depth + 1);
  for (SymbolId field : U.symbols[id].fields) {
    const Symbol &symbol = U.symbols[field];
    const Meaning &meaning = variable(field);
    const bool hidden =
        std::any_of(symbol.annotations.begin(), symbol.annotations.end(),
                    [](const Annotation &each) { return each.kind == Annotation::Kind::Redacted; });
    if (meaning.isPublic || hidden || found.size() >= kMaxSensitiveFields)
      continue;
    if (meaning.kind != nullptr && (meaning.annotated || nameFits(symbol.type, meaning.carriers))) {
      found.push_back({field, meaning.kind, meaning.confidence, symbol.name});
      continue;
    }
    // Behind a pointer there is another object, which a dump of this one does not show.
    if (depth >= kMaxFieldDepth || symbol.type == kNone || U.types[symbol.type].indirect)
      continue;
    const SymbolId inner = U.types[symbol.type].record;
    if (inner == kNone || type(symbol.type).text || type(symbol.type).stream)
      continue;
    const size_t before = found.size();
    fillFields(inner, found, depth + 1);
    for (size_t i = before; i < found.size(); ++i)
      found[i].name = symbol.name + "." + found[i].name;
  }
}

bool RulesIndex::nameFits(TypeId id, uint8_t carriers) {
  if (id == kNone)
    return true;
  switch (U.types[id].carrier) {
  case Carrier::Text:
    return (carriers & kCarriesText) != 0;
  case Carrier::Bytes:
    return (carriers & kCarriesBytes) != 0;
  case Carrier::Character:
    return (carriers & kCarriesCharacter) != 0;
  case Carrier::Number:
    return (carriers & kCarriesNumber) != 0;
  case Carrier::Object: {
    const TypeFacts &facts = type(id);
    if (facts.stream || facts.vaList)
      return false;
    const uint8_t also = facts.text ? kCarriesText : facts.bytes ? kCarriesBytes : 0;
    return (carriers & (kCarriesObject | also)) != 0;
  }
  default:
    return false;
  }
}

bool RulesIndex::canHoldAnything(TypeId id) const {
  if (id == kNone)
    return true;
  const Carrier carrier = U.types[id].carrier;
  return carrier != Carrier::Boolean && carrier != Carrier::Enumeration &&
         carrier != Carrier::Nothing;
}

bool RulesIndex::canHold(TypeId id, const Kind &kind) {
  if (!canHoldAnything(id))
    return false;
  return id == kNone || U.types[id].carrier != Carrier::Number ||
         (kind.carriers & kCarriesNumber) != 0;
}

bool RulesIndex::isFlat(TypeId id) {
  if (id == kNone)
    return false;
  switch (U.types[id].carrier) {
  case Carrier::Text:
  case Carrier::Character:
  case Carrier::Number:
    return true; // not Bytes: a `void *` may be a record on its way
  case Carrier::Object:
    return type(id).text || type(id).bytes;
  default:
    return false;
  }
}

} // namespace tacet::flow
