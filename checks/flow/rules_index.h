// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Where rules meet a unit: what each of its symbols and types means. Every distinct symbol is
// matched once, when it is first asked for; the solver only looks up.
#pragma once

#include "checks/flow/graph.h"
#include "checks/flow/naming.h"
#include "core/rules/dictionary.h"

#include <memory>
#include <optional>

namespace tacet::flow {

enum class Profile : uint8_t { Heuristic, Annotated, Strict };

/// What a declared name or annotation says about a value.
struct Meaning {
  const Kind *kind = nullptr;
  Confidence confidence = Confidence::Low;
  uint8_t carriers = 0;
  bool annotated = false; ///< by TACET_SENSITIVE
  bool isPublic = false;  ///< by TACET_PUBLIC: whatever the name says
};

/// Where a function's arguments leave.
struct SinkSpec {
  Channel channel = Channel::Log;
  std::optional<uint32_t> format;
  std::optional<uint32_t> vaList;
  ArgRanges args;
  Confidence confidence = Confidence::High;
  bool braces = false; ///< the format is one of std::format
  bool dump = false;
  std::string keyed; ///< by rule: the variant that shows nothing by default
  std::string vendor;
};

struct FunctionFacts {
  std::vector<SinkSpec> sinks;             ///< by rule or annotation
  std::optional<SinkSpec> named;           ///< by its name alone; a visible body decides
  std::vector<const SourceRule *> sources; ///< Form::Function and Form::Key
  std::vector<const SourceRule *> callbacks;
  std::vector<const SourceRule *> consumers;
  std::vector<const PropagatorRule *> propagators;
  std::vector<const ThrowRule *> throws;
  std::vector<const BoundaryRule *> boundaries;
  std::vector<const CallRule *> calls; ///< Form::Function
  bool debugGate = false;              ///< by rule or annotation
  ArgRanges harmless;                  ///< what a redactor leaves there shows nothing
  ArgRanges hashed;                    ///< of these, digests without a key
  bool redactor = false;               ///< annotated as one
  bool redactorByName = false;         ///< a visible body that hands its input on overrules
  bool digestByName = false;           ///< and is a digest without a key
  bool keyedVariant = false;           ///< the form of a dump that shows nothing by default
  std::optional<Channel> streamFrom;
  Meaning result; ///< by the function's own name or annotation
  NameFacts name;
};

struct SensitiveField {
  SymbolId symbol = kNone;
  const Kind *kind = nullptr;
  Confidence confidence = Confidence::Low;
  std::string name; ///< "user.email" for a field of a field
};

struct TypeFacts {
  bool text = false; ///< prints as text, has no parts
  bool bytes = false;
  bool stream = false; ///< `<<` or fprintf writes to it
  bool vaList = false;
  bool userRecord = false; ///< its fields are known
  std::optional<Channel> target;
  bool targetByName = false; ///< `target` is only guessed from the class' name
  bool bodyDecides = false;  ///< all of the class is seen here: its `operator<<` tells better
  Meaning meaning;           ///< by the class' name or annotation
};

class RulesIndex {
public:
  RulesIndex(const Unit &unit, const RuleSet &rules, const Dictionary &dictionary, Profile profile);

  const FunctionFacts &function(SymbolId symbol);
  const Meaning &variable(SymbolId symbol);
  const TypeFacts &type(TypeId type);
  /// What printing an object of this record shows, also in its fields' fields; best first.
  const std::vector<SensitiveField> &sensitiveFields(SymbolId record);
  /// True for a function that libraries call to print an object.
  bool isPrinter(SymbolId function) const;
  /// The channel of a global object that is a sink by rule.
  std::optional<Channel> globalTarget(SymbolId symbol);
  /// What a macro emits by rule of all values in its arguments.
  std::optional<Channel> macroTarget(const std::string &name);
  /// What rules say of values that this field is given.
  const std::vector<const CallRule *> &assigned(SymbolId field);
  std::optional<NameEvidence> label(std::string_view text) const;
  std::optional<NameEvidence> key(std::string_view text) const;
  /// What the name of this field or variable says about the function it points to.
  std::optional<SinkSpec> namedPointer(SymbolId symbol, const Call &call, const Function &in);
  const NameFacts &nameFacts(const std::string &name) { return Names.of(name); }

  /// True if a value of this type may carry what is known by a name with these carriers.
  bool nameFits(TypeId type, uint8_t carriers);
  /// True if a value of this kind survives in this type.
  bool canHold(TypeId type, const Kind &kind);
  /// False for what can hold nothing at all: booleans, enumerators, functions.
  bool canHoldAnything(TypeId type) const;
  /// True where the type has no parts, so that paths end.
  bool isFlat(TypeId type);

  const RuleSet &rules() const { return Rules; }
  Profile profile() const { return TheProfile; }

private:
  const Unit &U;
  const RuleSet &Rules;
  const Dictionary &Names0;
  Profile TheProfile;
  Naming Names;
  SelectorIndex SinkSelectors, SourceSelectors, RedactorSelectors, PropagatorSelectors;
  SelectorIndex ThrowSelectors, BoundarySelectors;
  SelectorIndex CallSelectors, FieldSelectors, Printers, TextTypes, ByteTypes, StreamTypes;
  std::vector<std::unique_ptr<FunctionFacts>> Functions;
  std::vector<std::unique_ptr<TypeFacts>> Types;                    ///< by TypeId
  std::vector<std::unique_ptr<TypeFacts>> Records;                  ///< by SymbolId
  std::vector<std::unique_ptr<std::vector<SensitiveField>>> Fields; ///< by SymbolId
  std::vector<std::unique_ptr<Meaning>> Variables;
  std::vector<bool> HasInsert;  ///< by record: an operator<< takes it on its left
  std::vector<bool> EndsUnseen; ///< by record: its destructor, which may flush, is elsewhere
  std::unordered_map<std::string, std::optional<Channel>> Macros;
  std::unordered_map<SymbolId, std::vector<const CallRule *>> Assigned;

  void findInserters();
  std::unique_ptr<FunctionFacts> makeFunction(SymbolId id);
  void applyRules(const Symbol &symbol, const std::string &qualified, FunctionFacts &facts);
  void applyThrows(const Symbol &symbol, const std::string &qualified, FunctionFacts &facts);
  void applySink(const SinkRule &rule, const Symbol &symbol, FunctionFacts &facts);
  void applyAnnotations(const Symbol &symbol, FunctionFacts &facts);
  void applyName(const Symbol &symbol, FunctionFacts &facts);
  std::optional<SinkSpec> specByName(const Symbol &symbol, const NameFacts &name);
  void collectOverridden(SymbolId id, std::vector<SymbolId> &into) const;
  bool isKeyedVariant(const Symbol &symbol, const NameFacts &name) const;
  Meaning classify(const std::string &name, Role role,
                   const std::vector<Annotation> &annotations) const;
  void applySources(const Symbol &symbol, Meaning &meaning) const;
  void fillRecord(SymbolId id, TypeFacts &facts);
  void fillFields(SymbolId id, std::vector<SensitiveField> &found, uint32_t depth);
  const TypeFacts &record(SymbolId id);
};

} // namespace tacet::flow
