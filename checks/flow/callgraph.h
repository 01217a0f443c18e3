// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Who may be called where: direct callees, the known overriders of virtual ones, and functions that
// went through pointers and closures as far as their target is evident. And the order in which
// functions are solved: callees first.
#pragma once

#include "checks/flow/graph.h"

#include <cstdint>
#include <vector>

namespace tacet::flow {

using FunctionId = uint32_t; ///< index into Unit::functions

class CallGraph {
public:
  explicit CallGraph(const Unit &unit);

  /// kNone for functions without a body here.
  FunctionId bodyOf(SymbolId symbol) const { return Bodies[symbol]; }

  /// All bodies that may run at this call; empty for an unknown callee.
  const std::vector<FunctionId> &targets(FunctionId caller, CallId call) const {
    return Targets[Offsets[caller] + call];
  }
  const std::vector<FunctionId> &callers(FunctionId callee) const { return Callers[callee]; }

  /// Functions that the value may be, looked for backwards through copies, joins, closures,
  /// wrappers such as std::function and, for fields and globals, what is known to be stored there.
  std::vector<SymbolId> functionsAt(FunctionId in, NodeId node) const;

  /// Strongly connected components, callees before callers.
  const std::vector<std::vector<FunctionId>> &components() const { return Components; }

  /// All methods that override this one, directly or not.
  const std::vector<SymbolId> &overriders(SymbolId method) const { return Overriders[method]; }

private:
  const Unit &U;
  std::vector<FunctionId> Bodies;                 ///< by symbol
  std::vector<std::vector<SymbolId>> Overriders;  ///< by symbol
  std::vector<std::vector<SymbolId>> StoredThere; ///< by symbol of a field or global
  std::vector<uint32_t> Offsets;                  ///< by function, into Targets
  std::vector<std::vector<FunctionId>> Targets;
  std::vector<std::vector<FunctionId>> Callers;
  std::vector<std::vector<FunctionId>> Components;

  void findOverriders();
  void findStored();
  void addCaller(FunctionId callee, FunctionId caller);
  void findTargets();
  std::vector<FunctionId> resolve(FunctionId caller, const Call &call) const;
  void findComponents();
  void collect(const Function &in, NodeId node, std::vector<SymbolId> &found,
               std::vector<NodeId> &seen) const;
};

} // namespace tacet::flow
