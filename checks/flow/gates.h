// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Debug gates: functions that decide whether somebody may look inside the running program
// (TACET_DEBUG_GATE, or `gate:` in the rules), and whether they are passed on every way to a place.
#pragma once

#include "checks/flow/solution.h"

namespace tacet::flow {

class Gates {
public:
  explicit Gates(const Solution &solution);

  /// A gate itself, or a function that hands on what one said.
  bool isGate(SymbolId function) const;

  /// True if every way from where the program may enter to this call passes a gate that lets only
  /// some through.
  bool guardCall(FunctionId function, CallId call);
  /// True if every way through the function asks a gate, itself or in what it calls.
  bool guardsItself(FunctionId function);
  /// True if what comes after one outcome of the branch at this call asks a gate.
  bool guardedAfter(FunctionId function, CallId call);

private:
  enum class State : uint8_t { Unknown, Open, No, Yes };
  const Solution &S;
  std::vector<uint8_t> Handing; ///< by function: returns what a gate said
  std::vector<State> Itself;    ///< by function
  std::vector<State> Entrances; ///< by function: every way into it passes a gate
  bool Any = false;

  bool returnsVerdict(FunctionId function) const;
  bool comesFromGate(const Function &in, NodeId node, int depth) const;
  std::vector<bool> askingBlocks(const Function &in) const;
  std::vector<bool> passingBlocks(FunctionId function);
  bool guardedInside(FunctionId function, CallId call);
  bool guardedOnEntry(FunctionId function);
};

} // namespace tacet::flow
