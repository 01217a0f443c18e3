// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The fixpoint inside one function: which elements are at which node, given the summaries of its
// callees and the unit's feeds. Elements are only added or improved, so it ends.
#pragma once

#include "checks/flow/compose.h"
#include "checks/flow/format_string.h"

#include <functional>

namespace tacet::flow {

class Transfer {
public:
  Transfer(Solution &solution, FunctionId id);

  /// Sweeps until nothing changes or a bound is hit.
  void run();

  /// Takes what flows into an output of a call, `Prior` aside.
  using Receiver = std::function<void(const Element &, const Via *)>;
  /// `out` is kReturn, kThis or a position; `node` the Result or Out node.
  void callOutput(const Call &call, CallId id, uint32_t out, NodeId node, const Receiver &receive);

  /// The node handed in for an output of a call; kNone for its result.
  static NodeId inputOf(const Call &call, uint32_t out);
  /// What the node carries of streams that leave, at or above `path`; null if it carries none.
  const Element *streamAt(NodeId node, PathId path) const;
  /// Text that stands right before the value in the same chain of insertions or concatenations.
  std::string labelBefore(const Call &call) const;
  /// Of a user's record printed whole: its sensitive fields as one source; kNone for none.
  /// `asMemory`: all of them, whatever its own printer leaves out.
  OriginId wholeObject(NodeId node, bool asMemory = false);
  /// What it costs to go into this argument of a call.
  Wear costOf(const Call &call, int loss, uint32_t argument = kNone) const;
  std::optional<uint32_t> ownFormat(const Call &call, CallId id) const;
  PathId bufferField(TypeId type) const;
  bool flushesElsewhere(const Call &call) const;
  /// True if the origin is a part of an object that this function makes text of.
  bool showsPart(FunctionId printer, OriginId origin) const;
  bool isOneCharacter(const Node &node) const;
  /// One byte of several, as `%02x` in a loop prints them.
  bool isOneByte(NodeId node) const;
  /// True for a variable that this function also opens a file by.
  bool isFileName(SymbolId variable) const;
  bool endsAtFound(const Call &call) const;
  bool copiesPiece(const Call &call, uint32_t argument) const;
  /// Characters or bytes, in whatever class.
  bool isTextual(TypeId type) const;
  bool redacts(SymbolId callee, CallId call) const;
  /// Whether the function's own body is here, and returns nothing that could be sensitive.
  bool saysNothing(SymbolId callee, CallId call) const;
  /// True if this result, or what is written back here, is what a redactor leaves.
  bool redactsInto(const Node &node) const;
  /// Pairs of position and conversion that a format prints; conversion null: format unknown.
  struct Printed {
    uint32_t argument;
    std::optional<Conversion> conversion;
  };
  std::vector<Printed> printed(const Call &call, uint32_t format, bool braces,
                               uint32_t first = kNone) const;
  bool survives(const Element &element, NodeId node, const Conversion &conversion);
  /// The source that a label makes of the value after it; kNone if it says nothing.
  OriginId labelled(NodeId value, const std::string &label);

private:
  struct Key {
    const Kind *kind;
    Confidence confidence;
    uint8_t carriers;
    std::string name;
  };
  Solution &S;
  FunctionId Id;
  const Function &F;
  FunctionState &State;
  uint32_t Tick = 0;

  bool evaluate(NodeId id);
  bool isStale(NodeId id) const;
  bool add(NodeId id, Element element, const Via *via = nullptr);
  void copyEdge(NodeId id, const Edge &edge, bool &changed);
  bool evaluatePart(NodeId id);
  bool evaluateUpdate(NodeId id);
  bool evaluateParameter(NodeId id);
  bool evaluateCall(NodeId id);
  bool evaluateCaught(NodeId id);
  bool addFeeds(NodeId id, SymbolId symbol);
  bool addSources(NodeId id);
  Confidence inContext(const Node &node, const Meaning &meaning) const;
  bool addSource(NodeId id, const Kind *kind, Confidence confidence, Evidence evidence,
                 std::string name);
  bool addStreams(NodeId id);
  bool hasBetter(NodeId id, const Kind *kind, Confidence confidence) const;

  void bySources(const Call &call, const FunctionFacts &facts, uint32_t out, NodeId node,
                 const Receiver &receive, bool &covered);
  void byPropagators(const Call &call, CallId id, const FunctionFacts &facts, uint32_t out,
                     NodeId node, const Receiver &receive);
  /// `wanted`, if given, chooses among the flows.
  void byBody(const Call &call, CallId id, FunctionId target, uint32_t out, const Receiver &receive,
              const std::function<bool(const SummaryFlow &)> &wanted = nullptr);
  void byBodies(const Call &call, CallId id, uint32_t out, const Receiver &receive);
  void byHash(const Call &call, CallId id, uint32_t out, const Receiver &receive);
  void byDefault(const Call &call, CallId id, uint32_t out, NodeId node, const Receiver &receive);
  void handOn(NodeId from, uint32_t position, CallId id, Wear cost, const Receiver &receive,
              bool outermost = false);
  bool isToldToHide(const Call &call) const;
  void handOnWhole(NodeId from, uint32_t position, CallId id, const Receiver &receive,
                   bool asMemory = false);
  std::optional<Key> keyAt(const Call &call, uint32_t position);
  void byFormat(const Call &call, CallId id, uint32_t format, const Receiver &receive);
  void handThrough(uint32_t position, NodeId from, PathId read, const Element &base, Via via,
                   const Receiver &receive);
  void handOnLabel(const Call &call, CallId id, NodeId value, const Receiver &receive);
  Source makeSource(NodeId node, const Kind *kind, Confidence confidence, Evidence evidence,
                    std::string name) const;
};

} // namespace tacet::flow
