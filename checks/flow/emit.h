// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What leaves: once a function's elements are known, its calls are asked which of them they emit.
// Emissions of symbolic origins are the function's summary, those of sources are leaks.
#pragma once

#include "checks/flow/transfer.h"

namespace tacet::flow {

class Emitter {
public:
  Emitter(Solution &solution, FunctionId id, Transfer &transfer);

  /// Fills `emissions` and `escapes` of the function's state anew.
  void run();

private:
  Solution &S;
  FunctionId Id;
  const Function &F;
  FunctionState &State;
  Transfer &TheTransfer;
  std::vector<Emission> Out;
  std::unordered_map<uint64_t, size_t> Known;

  void visit(CallId id);
  bool bySpecs(CallId id);
  bool byFunctionFacts(CallId id, const FunctionFacts &facts);
  void apply(CallId id, const SinkSpec &spec);
  void applyFormat(CallId id, const SinkSpec &spec);
  void applyArgs(CallId id, const SinkSpec &spec);
  void byBodies(CallId id);
  void throughBody(CallId id, FunctionId target, const Emission &inner);
  void byStreams(CallId id);
  void byThrows();
  bool isCaught(const Call &call, const Sink &sink) const;
  bool alwaysThrows(FunctionId target) const;
  void byCallbacks(CallId id);
  uint32_t contextFor(const Call &call, uint32_t position, FunctionId handed,
                      uint32_t parameter) const;
  bool isUserData(const Call &call, uint32_t position) const;
  void escapeAll(CallId id);
  bool bodyDecides(CallId id, const FunctionFacts &facts) const;

  struct Place {
    CallId call;
    uint32_t argument;
    NodeId node;
    SinkId sink;
    Wear wear = {};
    FunctionId callee = kNone;
    OriginId calleeOrigin = 0;
    SinkId calleeSink = kNone;
    NodeId calleeNode = kNone;
    PathId calleePath = kWhole;
  };
  /// All elements of the node leave, as far as the conversion prints them.
  void emitNode(const Place &place, const Conversion *conversion);
  struct Leaving {
    OriginId origin;
    OriginId fromOrigin;
    PathId fromPath = kWhole;
    Wear wear = {};
  };
  void emitOne(const Place &place, const Leaving &leaving);
  Wear printing(const Place &place, const Conversion *conversion) const;
  void emitOrigin(const Place &place, OriginId origin);
  void emitUnknown(const Place &place);
  SinkId sinkFor(CallId id, uint32_t argument, const SinkSpec &spec, const std::string &name,
                 TypeId thrown = kNone);
  std::string nameOf(CallId id) const;
  bool isWrapper(CallId id, FunctionId target, uint32_t position) const;
  void throughFormat(CallId id, FunctionId target, const Emission &inner, uint32_t format);
  void throughArgument(const Place &place, PathId read, const Conversion *conversion);
  Place placeFor(CallId id, FunctionId target, const Emission &inner, uint32_t position,
                 NodeId node);
  std::optional<uint32_t> formatOf(FunctionId target, uint32_t position) const;
  void callBack(CallId id, uint32_t position, FunctionId handed);
};

} // namespace tacet::flow
