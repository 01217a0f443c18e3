// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What checks read: the leaks of one unit, each with its source, its sink and the way between.
// `analyse` is the door to this folder; unit, rules and dictionary must outlive what it returns.
#pragma once

#include "checks/flow/callgraph.h"
#include "checks/flow/rules_index.h"
#include "core/finding/finding.h"

#include <memory>

namespace tacet::flow {

struct Solution; // checks/flow/solution.h

struct Options {
  Profile profile = Profile::Heuristic;
};

/// Why a value is taken for sensitive, strongest first.
enum class Evidence : uint8_t { Annotation, Api, Name, Key, Use, Label, Type, Fields };

struct LeakSource {
  const Kind *kind = nullptr; ///< null in the strict profile: nothing is known of it
  Evidence evidence = Evidence::Name;
  FunctionId function = kNone; ///< with `node`: where in the flow graph it begins
  NodeId node = kNone;
  std::string name;                ///< an identifier, never a value; may be empty
  std::vector<std::string> fields; ///< sensitive fields of an object that leaves whole
  Position at;
};

struct LeakSink {
  Channel channel = Channel::Log;
  std::string name;     ///< of the function, macro or stream
  std::string argument; ///< what stands there, if it is a name
  std::string function; ///< in which it stands, qualified
  std::string vendor;   ///< of a third party, if a rule says who it is
  Position at;
};

/// Where a leak can be stopped: what leaves there is written in the analysed unit.
struct LeakPlace {
  FunctionId function = kNone;
  CallId call = kNone; ///< kNone: `node` is thrown
  uint32_t argument = kNone;
  NodeId node = kNone;
  uint32_t origin = 0; ///< of the element of `node` that leaves
};

struct Leak {
  LeakSource source;
  LeakSink sink;
  Confidence confidence = Confidence::Medium;
  bool guarded = false; ///< only where a switch such as `show_secrets` allows it
  bool dumped = false;  ///< with all that is beside it: a whole object, a piece of memory
  bool hashed = false;  ///< as a digest without a key
  std::vector<Step> steps;
  std::vector<const Kind *> otherKinds; ///< that leave at the same place
  std::vector<LeakPlace> places;        ///< all of them; empty where it leaves inside a callee
};

class Analysis {
public:
  /// Sorted by position of the sink. One per place, argument and check.
  std::vector<Leak> leaks;
  struct Incomplete {
    std::string function;
    std::string reason;
  };
  std::vector<Incomplete> incomplete;
  const RuleSet *rules = nullptr;
  /// For checks that ask more of the program than where values leave. Never null.
  std::shared_ptr<const Solution> solution;
};

Analysis analyse(const Unit &unit, const RuleSet &rules, const Dictionary &dictionary,
                 const Options &options = {});

} // namespace tacet::flow
