// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which exceptions can leave which function: what it throws, what library functions throw at the
// data that they are given (by rule), and what its callees let out, less what its handlers catch.
// Of a function that nothing is known of it is hoped that it throws nothing.
#pragma once

#include "checks/flow/solution.h"

#include <string>
#include <vector>

namespace tacet::flow {

/// An exception on its way through one function.
struct Escape {
  uint32_t what = 0; ///< see Exceptions::classes
  Confidence confidence = Confidence::High;
  uint32_t hops = 0; ///< calls between here and the throw
  Location at;       ///< of the throw, or of the call that lets it out
  Scope scope;
  FunctionId callee = kNone; ///< out of whose body it comes
  size_t inner = 0;          ///< which of the callee's it is there
  std::string by;            ///< the library function that throws it
  bool fixedText = false;    ///< all that it holds is written in the program
};

class Exceptions {
public:
  explicit Exceptions(const Solution &solution);

  /// Its class and what that derives from; empty where nothing is known.
  const std::vector<std::string> &classes(const Escape &escape) const {
    return Classes[escape.what];
  }
  /// What leaves the function, the surest and nearest first.
  const std::vector<Escape> &leaving(FunctionId id) const { return Leaving[id]; }
  /// True if all that this handler gets is known, and holds nothing but texts of the program.
  bool onlyFixedTexts(FunctionId id, uint32_t handler);
  /// From the boundary to the throw.
  std::vector<Step> path(FunctionId id, const Escape &escape) const;

private:
  const Solution &S;
  std::vector<std::vector<Escape>> Leaving;
  std::vector<bool> Unknown; ///< by function: calls what may throw anything
  std::vector<std::vector<std::string>> Classes{{}};
  std::unordered_map<const void *, uint32_t> Known; ///< classes by type or rule

  bool isRelevant() const;
  void solve(FunctionId id);
  std::vector<Escape> raised(FunctionId id);
  void addCallees(FunctionId id, CallId call, std::vector<Escape> &into) const;
  void addByRule(FunctionId id, CallId call, std::vector<Escape> &into);
  bool mayThrowAnything(FunctionId id, const Call &call, CallId at) const;
  bool isFixed(const Function &function, NodeId node, int depth) const;
  std::vector<std::string> lineage(TypeId type) const;
  uint32_t classesOf(TypeId type);
  uint32_t classesOf(const ThrowRule &rule);
  bool catches(const Handler &handler, const Escape &escape);
};

} // namespace tacet::flow
