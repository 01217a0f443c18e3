// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What solving works on: the elements at each node of each function, summaries, and what leaves.
// Plain values and look-ups; the work is done in solver.cpp and its neighbours.
#pragma once

#include "checks/flow/origins.h"
#include "checks/flow/printers.h"
#include "checks/flow/rules_index.h"

namespace tacet::flow {

/// How an element came to a node when no edge of its own function brought it.
struct Via {
  enum class Kind : uint8_t {
    Callee, ///< through the body of `function`, out of its `node`
    Rule,   ///< through a call by a rule, or by what is assumed of unknown callees
    Feed,   ///< stored into a field or global at `node` of `function`
  };
  Kind kind = Kind::Rule;
  CallId call = kNone;
  FunctionId function = kNone;
  NodeId node = kNone;
  OriginId origin = 0; ///< together with `path` the element at `node` of `function`
  PathId path = kWhole;
  uint32_t argument = kNone; ///< position at which it went into the call
};

constexpr uint32_t kReturn = kArgReturn;
constexpr uint32_t kThrown = UINT32_MAX - 4; ///< what leaves a function as an exception
static_assert(kArgThis == kThis);

/// Out of a function: to its result, to what a parameter points to, or into a field or global.
struct SummaryFlow {
  OriginId origin = 0;
  uint32_t out =
      kReturn; ///< kReturn, kThrown, kThis, a position, or kNone for a store into `target`
  SymbolId target = kNone;
  PathId path = kWhole;
  Wear wear = {};
  NodeId node = kNone;
  PathId nodePath = kWhole;
  TypeId thrown = kNone; ///< of what leaves as an exception
};

/// A place where values leave, as it is reported.
struct Sink {
  Channel channel = Channel::Log;
  Confidence confidence = Confidence::High;
  std::string name; ///< of the function, macro or stream
  FunctionId function = kNone;
  Location at;
  uint32_t argument = kNone;
  std::string argumentName; ///< what stands there, if it is a name
  TypeId thrown = kNone;    ///< of a throw
  bool dump = false;
  std::string vendor;
};

/// An element that leaves. For a symbolic origin a part of the summary, else a finding.
struct Emission {
  OriginId origin = 0;
  NodeId node = kNone; ///< of which the element with `fromOrigin` and `fromPath` leaves
  OriginId fromOrigin = 0;
  PathId fromPath = kWhole;
  CallId call = kNone; ///< kNone for a throw
  uint32_t argument = kNone;
  SinkId sink = 0;
  Wear wear = {};
  // Where it leaves, if not right here: by an emission of the callee (`calleeSink`), or by what the
  // callee wrote into a stream (the element `calleePath` at `calleeNode`).
  FunctionId callee = kNone;
  OriginId calleeOrigin = 0;
  SinkId calleeSink = kNone;
  NodeId calleeNode = kNone;
  PathId calleePath = kWhole;
};

struct FunctionState {
  std::vector<Elements> at;      ///< by node
  std::vector<uint32_t> changed; ///< by node: tick of the last change
  std::vector<uint32_t> seen;    ///< by node: tick of the last evaluation
  std::vector<uint8_t> harmless; ///< by node: known to hold nothing that names could mean
  std::vector<Via> vias;
  std::vector<SummaryFlow> flows;
  std::vector<Emission> emissions;
  std::vector<std::pair<NodeId, OriginId>> marks; ///< backward evidence, sorted
  std::vector<SymbolId> fileNames; ///< variables that are used as names of files, sorted
  bool returnsHarmless = false;
  bool returnsInput = false;         ///< on every path it returns what it was given, unchanged
  std::vector<uint32_t> escapes;     ///< inputs that reach unknown functions
  std::vector<uint32_t> overwritten; ///< parameters whose old value is gone after it
  std::string incomplete;
  bool solved = false;
};

/// A value that was stored where any function of the unit may read it.
struct Feed {
  OriginId origin = 0;
  PathId path = kWhole;
  Wear wear = {};
  FunctionId function = kNone;
  NodeId node = kNone;
  PathId nodePath = kWhole;
  Location at;
};

struct Solution {
  const Unit &unit;
  RulesIndex &index;
  const CallGraph &graph;
  Printers printers;
  Paths paths;
  Origins origins;
  std::vector<FunctionState> states;
  std::vector<std::vector<Feed>> feeds; ///< by symbol
  std::vector<Sink> sinks;
  std::unordered_map<std::string, SinkId> knownSinks;
  /// By symbol of a parameter: what a callback rule says of it.
  std::unordered_map<SymbolId, const Kind *> callbackKinds;

  Solution(const Unit &u, RulesIndex &i, const CallGraph &g)
      : unit(u), index(i), graph(g), printers(u, i), states(u.functions.size()),
        feeds(u.symbols.size()) {}

  const Function &function(FunctionId id) const { return unit.functions[id]; }
  const Symbol &symbolOf(FunctionId id) const { return unit.symbols[unit.functions[id].symbol]; }
  SinkId intern(Sink sink);
};

} // namespace tacet::flow
