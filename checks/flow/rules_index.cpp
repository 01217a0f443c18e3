// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Functions and variables; types are in type_facts.cpp.
#include "checks/flow/rules_index.h"

#include <algorithm>

namespace tacet::flow {
namespace {

std::vector<std::string> keyedWords(const RuleSet &rules) {
  std::vector<std::string> words;
  for (const RedactorRule &rule : rules.redactors)
    if (rule.form == RedactorRule::Form::KeyedVariant)
      words.insert(words.end(), rule.words.begin(), rule.words.end());
  return words;
}

bool takesText(const Unit &unit, const Symbol &function, size_t index) {
  if (index >= function.parameters.size())
    return false;
  const TypeId type = unit.symbols[function.parameters[index]].type;
  return type != kNone && unit.types[type].carrier == Carrier::Text;
}

} // namespace

RulesIndex::RulesIndex(const Unit &unit, const RuleSet &rules, const Dictionary &dictionary,
                       Profile profile)
    : U(unit), Rules(rules), Names0(dictionary), TheProfile(profile),
      Names(rules.words, keyedWords(rules)), Functions(unit.symbols.size()),
      Types(unit.types.size()), Records(unit.symbols.size()), Fields(unit.symbols.size()),
      Variables(unit.symbols.size()) {
  for (uint32_t i = 0; i < rules.sinks.size(); ++i)
    SinkSelectors.add(rules.sinks[i].on, i);
  for (uint32_t i = 0; i < rules.sources.size(); ++i)
    SourceSelectors.add(rules.sources[i].on, i);
  for (uint32_t i = 0; i < rules.redactors.size(); ++i)
    RedactorSelectors.add(rules.redactors[i].on, i);
  for (uint32_t i = 0; i < rules.propagators.size(); ++i)
    PropagatorSelectors.add(rules.propagators[i].on, i);
  for (uint32_t i = 0; i < rules.throws.size(); ++i)
    ThrowSelectors.add(rules.throws[i].on, i);
  for (uint32_t i = 0; i < rules.boundaries.size(); ++i)
    BoundarySelectors.add(rules.boundaries[i].on, i);
  for (uint32_t i = 0; i < rules.calls.size(); ++i)
    (rules.calls[i].form == CallRule::Form::Field ? FieldSelectors : CallSelectors)
        .add(rules.calls[i].on, i);
  Printers.add(rules.printers, 0);
  TextTypes.add(rules.textTypes, 0);
  ByteTypes.add(rules.byteTypes, 0);
  StreamTypes.add(rules.streamTypes, 0);
  findInserters();
}

Meaning RulesIndex::classify(const std::string &name, Role role,
                             const std::vector<Annotation> &annotations) const {
  Meaning meaning;
  for (const Annotation &annotation : annotations) {
    if (annotation.kind == Annotation::Kind::Public)
      meaning.isPublic = true;
    if (annotation.kind != Annotation::Kind::Sensitive)
      continue;
    meaning.kind = Rules.findKind(annotation.argument);
    if (meaning.kind == nullptr && !Rules.kinds.empty())
      meaning.kind = &Rules.kinds.front(); // an unknown kind is still said to be sensitive
    meaning.confidence = Confidence::High;
    meaning.annotated = meaning.kind != nullptr;
    meaning.carriers = UINT8_MAX;
  }
  if (meaning.isPublic || meaning.annotated || TheProfile == Profile::Annotated)
    return meaning;
  if (const auto evidence = Names0.classifyName(name, role)) {
    meaning.kind = evidence->kind;
    meaning.confidence = evidence->confidence;
    meaning.carriers = evidence->carriers;
  }
  return meaning;
}

const Meaning &RulesIndex::variable(SymbolId symbol) {
  auto &slot = Variables[symbol];
  if (!slot) {
    const Symbol &s = U.symbols[symbol];
    const Role role = s.kind == SymbolKind::Field      ? Role::Field
                      : s.kind == SymbolKind::Function ? Role::Function
                      : s.kind == SymbolKind::Key || s.kind == SymbolKind::Enumerator ||
                              s.kind == SymbolKind::Macro
                          ? Role::Key
                          : Role::Variable;
    slot = std::make_unique<Meaning>(classify(s.name, role, s.annotations));
    if (s.kind == SymbolKind::Field || s.kind == SymbolKind::Global)
      applySources(s, *slot);
  }
  return *slot;
}

/// Fields and globals that rules name, as httplib::Request::body.
void RulesIndex::applySources(const Symbol &symbol, Meaning &meaning) const {
  if (meaning.isPublic || meaning.annotated || TheProfile == Profile::Annotated)
    return;
  for (uint32_t i : SourceSelectors.find(symbol.qualified)) {
    const SourceRule &rule = Rules.sources[i];
    const Kind *kind = Rules.findKind(rule.kind);
    if (rule.form != SourceRule::Form::Function || kind == nullptr)
      continue;
    meaning.kind = kind;
    meaning.confidence = rule.confidence;
    meaning.carriers = kind->carriers;
  }
}

const std::vector<const CallRule *> &RulesIndex::assigned(SymbolId field) {
  const auto [known, isNew] = Assigned.try_emplace(field);
  if (isNew && !FieldSelectors.empty())
    for (uint32_t i : FieldSelectors.find(U.symbols[field].qualified))
      known->second.push_back(&Rules.calls[i]);
  return known->second;
}

std::optional<NameEvidence> RulesIndex::label(std::string_view text) const {
  if (TheProfile == Profile::Annotated || text.empty())
    return {};
  return Names0.classifyName(text.substr(text.size() > 80 ? text.size() - 80 : 0),
                             Role::LiteralText);
}

std::optional<NameEvidence> RulesIndex::key(std::string_view text) const {
  if (TheProfile == Profile::Annotated || text.empty() || text.size() > 80)
    return {};
  return Names0.classifyName(text, Role::Key);
}

std::optional<Channel> RulesIndex::globalTarget(SymbolId symbol) {
  const Symbol &s = U.symbols[symbol];
  for (uint32_t rule : SinkSelectors.find(s.qualified.empty() ? s.name : s.qualified))
    if (Rules.sinks[rule].form == SinkRule::Form::Stream)
      return Rules.sinks[rule].channel;
  return {};
}

std::optional<Channel> RulesIndex::macroTarget(const std::string &name) {
  if (name.empty())
    return {};
  const auto [entry, isNew] = Macros.try_emplace(name);
  if (isNew)
    for (uint32_t rule : SinkSelectors.find(name))
      if (Rules.sinks[rule].form == SinkRule::Form::Macro)
        entry->second = Rules.sinks[rule].channel;
  return entry->second;
}

bool RulesIndex::isPrinter(SymbolId function) const {
  const Symbol &symbol = U.symbols[function];
  return (symbol.flags & kStreamInsert) != 0 ||
         !Printers.find(symbol.qualified.empty() ? symbol.name : symbol.qualified).empty();
}

const FunctionFacts &RulesIndex::function(SymbolId symbol) {
  auto &slot = Functions[symbol];
  if (!slot)
    slot = makeFunction(symbol);
  return *slot;
}

void RulesIndex::collectOverridden(SymbolId id, std::vector<SymbolId> &into) const {
  if (into.size() > 32 || std::find(into.begin(), into.end(), id) != into.end())
    return;
  into.push_back(id);
  for (SymbolId base : U.symbols[id].overrides)
    collectOverridden(base, into);
}

std::unique_ptr<FunctionFacts> RulesIndex::makeFunction(SymbolId id) {
  auto facts = std::make_unique<FunctionFacts>();
  const Symbol &symbol = U.symbols[id];
  facts->name = Names.of(symbol.name);
  if ((symbol.flags & (kConstructor | kDestructor | kOperator)) == 0)
    facts->result = classify(symbol.name, Role::Function, symbol.annotations);
  std::vector<SymbolId> lineage;
  collectOverridden(id, lineage);
  for (SymbolId each : lineage) {
    const Symbol &s = U.symbols[each];
    applyRules(symbol, s.qualified.empty() ? s.name : s.qualified, *facts);
    applyAnnotations(s, *facts);
  }
  applyName(symbol, *facts);
  return facts;
}

void RulesIndex::applyRules(const Symbol &symbol, const std::string &qualified,
                            FunctionFacts &facts) {
  for (uint32_t i : SinkSelectors.find(qualified)) {
    const SinkRule &rule = Rules.sinks[i];
    if (rule.form == SinkRule::Form::Function)
      applySink(rule, symbol, facts);
    else if (rule.form == SinkRule::Form::StreamFrom)
      facts.streamFrom = rule.channel;
  }
  for (uint32_t i : SourceSelectors.find(qualified)) {
    const SourceRule &rule = Rules.sources[i];
    (rule.form == SourceRule::Form::Callback   ? facts.callbacks
     : rule.form == SourceRule::Form::Consumer ? facts.consumers
                                               : facts.sources)
        .push_back(&rule);
  }
  for (uint32_t i : RedactorSelectors.find(qualified)) {
    const RedactorRule &rule = Rules.redactors[i];
    if (rule.form != RedactorRule::Form::Function)
      continue;
    facts.harmless.insert(facts.harmless.end(), rule.result.begin(), rule.result.end());
    if (rule.weak)
      facts.hashed.insert(facts.hashed.end(), rule.result.begin(), rule.result.end());
  }
  for (uint32_t i : PropagatorSelectors.find(qualified))
    facts.propagators.push_back(&Rules.propagators[i]);
  for (uint32_t i : CallSelectors.find(qualified)) {
    facts.debugGate |= Rules.calls[i].form == CallRule::Form::Gate;
    if (Rules.calls[i].form == CallRule::Form::Function)
      facts.calls.push_back(&Rules.calls[i]);
  }
  applyThrows(symbol, qualified, facts);
}

void RulesIndex::applyThrows(const Symbol &symbol, const std::string &qualified,
                             FunctionFacts &facts) {
  const auto isOf = [&](TypeId type, std::string_view record) {
    return type != kNone && U.types[type].record != kNone &&
           U.symbols[U.types[type].record].qualified == record;
  };
  const auto isExempt = [&](std::string_view record) {
    constexpr std::string_view result = "return ";
    if (record.starts_with(result))
      return isOf(symbol.type, record.substr(result.size()));
    return std::any_of(symbol.parameters.begin(), symbol.parameters.end(),
                       [&](SymbolId id) { return isOf(U.symbols[id].type, record); });
  };
  for (uint32_t i : ThrowSelectors.find(qualified)) {
    const ThrowRule &rule = Rules.throws[i];
    if ((symbol.flags & kNoExcept) == 0 && (rule.unless.empty() || !isExempt(rule.unless)))
      facts.throws.push_back(&rule);
  }
  for (uint32_t i : BoundarySelectors.find(qualified))
    facts.boundaries.push_back(&Rules.boundaries[i]);
}

void RulesIndex::applySink(const SinkRule &rule, const Symbol &symbol, FunctionFacts &facts) {
  // A project may have an `error` or a `warn` of its own with other parameters: not this one.
  if (rule.format && *rule.format >= symbol.parameters.size() && !symbol.parameters.empty())
    return;
  if (rule.format && (symbol.flags & kSystem) == 0 && !symbol.parameters.empty() &&
      !takesText(U, symbol, *rule.format))
    return;
  SinkSpec spec;
  spec.channel = rule.channel;
  spec.format = rule.format;
  spec.vaList = rule.vaList;
  spec.args = rule.args;
  spec.dump = rule.dump;
  spec.keyed = rule.keyed;
  spec.vendor = rule.vendor;
  facts.sinks.push_back(spec);
}

void RulesIndex::applyAnnotations(const Symbol &symbol, FunctionFacts &facts) {
  for (const Annotation &annotation : symbol.annotations) {
    facts.debugGate |=
        annotation.kind == Annotation::Kind::Public && annotation.argument == "debug-gate";
    if (annotation.kind == Annotation::Kind::Redactor) {
      facts.redactor = true;
      facts.harmless.push_back({kArgReturn, kArgReturn});
      facts.harmless.push_back({0, kArgLast});
    }
    if (annotation.kind != Annotation::Kind::Sink)
      continue;
    SinkSpec spec;
    fromString(annotation.argument, spec.channel);
    if (symbol.formatIndex >= 0)
      spec.format = static_cast<uint32_t>(symbol.formatIndex);
    else
      spec.args = {{0, kArgLast}};
    facts.sinks.push_back(spec);
  }
}

void RulesIndex::applyName(const Symbol &symbol, FunctionFacts &facts) {
  if (TheProfile == Profile::Annotated)
    return;
  const bool isOurs = (symbol.flags & kSystem) == 0 && !symbol.qualified.starts_with("std::");
  for (const RedactorRule &rule : Rules.redactors)
    if (rule.form == RedactorRule::Form::Name && isOurs)
      for (const std::string &word : facts.name.words)
        if (std::find(rule.words.begin(), rule.words.end(), word) != rule.words.end())
          (rule.weak ? facts.digestByName : facts.redactorByName) = true;
  facts.digestByName &= !facts.redactorByName; // `hmac_sha256`
  facts.redactorByName |= facts.digestByName;
  facts.keyedVariant = isKeyedVariant(symbol, facts.name);
  if (facts.sinks.empty() && !facts.keyedVariant && !facts.debugGate && facts.propagators.empty() &&
      !symbol.qualified.starts_with("std::"))
    facts.named = specByName(symbol, facts.name);
}

bool RulesIndex::isKeyedVariant(const Symbol &symbol, const NameFacts &name) const {
  const std::string plain = Names.withoutKeyedWord(name);
  if (plain.empty())
    return false;
  if (plain.find("hexdump") != std::string::npos)
    return true;
  for (const Symbol &other : U.symbols)
    if (other.kind == SymbolKind::Function && &other != &symbol &&
        (other.name.find("dump") != std::string::npos || other.name.find("log") == 0)) {
      std::string words;
      for (char c : other.name)
        if (c != '_')
          words += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      if (words == plain)
        return true;
    }
  return false;
}

std::optional<SinkSpec> RulesIndex::specByName(const Symbol &symbol, const NameFacts &name) {
  if ((symbol.flags & (kConstructor | kDestructor | kOperator)) != 0)
    return {};
  SinkSpec spec;
  spec.confidence = Confidence::Medium;
  const size_t count = symbol.parameters.size();
  const bool variadic = (symbol.flags & kVariadic) != 0;
  if (name.hexdump && !variadic) {
    spec.args = {{0, kArgLast}};
    spec.dump = true;
    return count >= 2 ? std::optional(spec) : std::nullopt;
  }
  bool owned = false; // a method of a logger or a function of a logging namespace
  const auto segments = splitQualified(symbol.qualified);
  for (size_t i = 0; i + 1 < segments.size(); ++i)
    owned |= Names.of(std::string(segments[i])).logNoun;
  bool pointersFirst = false; // it prints into something, perhaps
  const size_t formatAt = symbol.formatIndex >= 0 ? static_cast<size_t>(symbol.formatIndex)
                          : count > 0             ? count - 1
                                                  : 0;
  for (size_t i = 0; i < formatAt && i < count; ++i) {
    const TypeId type = U.symbols[symbol.parameters[i]].type;
    pointersFirst |= type != kNone && U.types[type].indirect && !U.types[type].readOnly;
  }
  const bool tells = name.logs || (owned && name.logVerb) || (name.printsOnly && !pointersFirst);
  if (!tells)
    return {};
  if (symbol.formatIndex >= 0 || (variadic && takesText(U, symbol, formatAt))) {
    spec.format = static_cast<uint32_t>(formatAt);
    return spec;
  }
  if (variadic)
    return {};
  const bool text = count > 0 && (takesText(U, symbol, count - 1) ||
                                  type(U.symbols[symbol.parameters[count - 1]].type).text);
  if (!text || (name.printsOnly && !owned) || (!owned && !name.logVerb))
    return {};
  spec.args = {{0, kArgLast}};
  return spec;
}

std::optional<SinkSpec> RulesIndex::namedPointer(SymbolId symbol, const Call &call,
                                                 const Function &in) {
  const NameFacts &name = Names.of(U.symbols[symbol].name);
  if (TheProfile == Profile::Annotated || !(name.logs || name.logVerb))
    return {};
  SinkSpec spec;
  spec.confidence = Confidence::Medium;
  for (uint32_t i = 0; i < call.arguments.size(); ++i) {
    const NodeId node = call.arguments[i];
    if (node != kNone && in.nodes[node].kind == NodeKind::Literal &&
        in.nodes[node].text.find('%') != std::string::npos) {
      spec.format = i;
      return spec;
    }
  }
  spec.args = {{0, kArgLast}};
  return spec;
}

} // namespace tacet::flow
