// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// All rules as plain values, as docs/formats/rules.md describes them. Loading (core/rules/load.h)
// fills them; nothing here computes. Positions of arguments count without `this`.
#pragma once

#include "core/rules/arguments.h"
#include "core/rules/call_rule.h"
#include "core/rules/kind.h"
#include "core/rules/selector.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tacet {

/// Where values leave.
struct SinkRule {
  enum class Form : uint8_t {
    Function,   ///< `on`
    Stream,     ///< `stream`: a global object
    StreamType, ///< `stream_type`: objects of this class or one derived from it
    StreamFrom, ///< `stream_from`: what this function returns is such a stream
    Macro,      ///< `macro`: all values written in its arguments
  };
  Form form = Form::Function;
  std::vector<Selector> on; ///< what is named, whatever the form
  Channel channel = Channel::Log;
  std::optional<uint32_t> format; ///< position of a printf-style format string
  std::optional<uint32_t> vaList; ///< position of the va_list with what the format prints
  ArgRanges args;                 ///< leave whole
  bool dump = false;              ///< prints memory, or an object with all that is in it
  std::string keyed;              ///< takes the same arguments and shows nothing by default
  std::string vendor;             ///< of a third party: who gets it
  Position at;
};

/// Where sensitive values come from.
struct SourceRule {
  enum class Form : uint8_t {
    Function, ///< `on`, `kind`, `to`
    Key,      ///< `on`, `key`: the kind is that which the key's text or constant tells
    Callback, ///< `callback`, `argument`, `parameters`, `when`
    Consumer, ///< `consumer`, `argument`, `kind`
  };
  Form form = Form::Function;
  std::vector<Selector> on;
  std::string kind;      ///< id; empty for Key and Callback
  ArgRanges to;          ///< Function and Key: what is filled; {kArgReturn} by default
  uint32_t key = 0;      ///< Key: position of the key
  uint32_t argument = 0; ///< Callback: of the handed function; Consumer: of the value
  std::map<uint32_t, std::string> parameters; ///< Callback: kinds by parameter of the callback
  std::string when; ///< Callback, Consumer: only if this constant stands at argument 1, if any
  Confidence confidence = Confidence::High;
  Position at;
};

/// After which a value is harmless, or at least not readable any more.
struct RedactorRule {
  enum class Form : uint8_t {
    Function,     ///< `on`, `result`
    Name,         ///< `name`: words in a function's name
    KeyedVariant, ///< `keyed_variant`: suffix words of the variant that prints nothing by default
  };
  Form form = Form::Function;
  std::vector<Selector> on;
  std::vector<std::string> words; ///< Name and KeyedVariant, lower case
  ArgRanges result;               ///< Function: hold nothing sensitive; {kArgReturn} by default
  bool weak = false; ///< Function: what has few values can be found again by trying them
  /// Function: fixes pass values through it.
  enum class Offer : uint8_t {
    No,
    C,    ///< takes and gives a `const char *`
    Cxx,  ///< takes a text and gives a std::string
    Same, ///< takes anything and gives the same type, or text
  };
  Offer offer = Offer::No;
  std::string header; ///< that declares it, with its quotes or brackets
  Position at;
};

/// How values move through functions without a body.
struct PropagatorRule {
  std::vector<Selector> on;
  std::vector<Flow> flow;         ///< empty: nothing comes out (unless `format` says otherwise)
  std::optional<uint32_t> format; ///< the printed arguments flow into `into`
  std::optional<uint32_t> vaList;
  ArgRanges into;
  ArgRanges overwrites; ///< what they held before is gone
  bool dump = false;    ///< what comes out shows an object with all that is in it
  Position at;
};

/// A third party that may have data of these kinds.
struct Contract {
  std::string vendor; ///< as sinks name it; `*` stands for any characters
  std::vector<std::string> kinds;
  std::string until;     ///< ISO date, the last day on which it holds; may be empty
  std::string reference; ///< what it is filed under
  Position at;
};

/// By what a literal shows that it is no made-up value. Patterns are RE2's.
struct LiteralRule {
  std::string id;
  std::string title; ///< as messages call it
  std::string kind;
  std::string advice;
  Level level = Level::Warning;
  Confidence confidence = Confidence::Medium;
  std::vector<int> cwe;
  std::vector<Term> patterns;     ///< the first group is the value, if there is one
  std::vector<Term> unless;       ///< of values that are published, or of nobody
  std::string validator;          ///< see core/rules/validators.h; may be empty
  double entropy = 0;             ///< bits per character that the value must have at least
  std::vector<std::string> near;  ///< one of these words must stand in the literal or name it …
  std::vector<std::string> apart; ///< … and none of these
  Position at;
};

/// A library function that throws at what it is given.
struct ThrowRule {
  std::vector<Selector> on;
  std::vector<std::string> types; ///< its class, and what that derives from
  std::string unless;             ///< overloads that take one of this class report by it instead
  std::optional<uint32_t> quiet;  ///< a false that is written there keeps it from throwing
  Confidence confidence = Confidence::High;
  Position at;
};

/// Where no exception may arrive, though its type does not say so.
struct BoundaryRule {
  std::vector<Selector> on; ///< a method that is overridden, or who takes the function
  bool callback = false;    ///< the function stands at `argument` of `on`
  uint32_t argument = 0;
  std::string as; ///< "a thread"
};

struct RuleSet {
  std::vector<SinkRule> sinks;
  std::vector<SourceRule> sources;
  std::vector<RedactorRule> redactors;
  std::vector<PropagatorRule> propagators;
  std::vector<ThrowRule> throws;
  std::vector<BoundaryRule> boundaries;
  std::vector<CallRule> calls;
  std::vector<Contract> contracts;
  std::vector<Selector> printers;    ///< functions that libraries call to print an object
  std::vector<Selector> textTypes;   ///< classes that are text
  std::vector<Selector> byteTypes;   ///< classes that are bytes
  std::vector<Selector> streamTypes; ///< classes that `<<` writes to
  std::vector<LiteralRule> literals;
  std::vector<Term> placeholders; ///< patterns of values that are of nobody, whatever their form
  std::deque<Kind> kinds;         ///< addresses stay valid while the set lives
  Words words;
  Severity severity;
  std::map<std::string, std::string> files; ///< path of each loaded file to its `about:`
  /// Path of a loaded file to its `headers:`, for matchesGlob(): what code includes that uses it.
  std::map<std::string, std::vector<std::string>> headers;

  /// Null when there is no kind of this id.
  const Kind *findKind(std::string_view id) const {
    for (const Kind &kind : kinds)
      if (kind.id == id)
        return &kind;
    return nullptr;
  }
};

} // namespace tacet
