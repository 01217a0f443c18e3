// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// How elements go through the parts of objects and through the summaries of callees: one
// arithmetic of paths for both.
#pragma once

#include "checks/flow/solution.h"

namespace tacet::flow {

struct Composed {
  OriginId origin = 0;
  PathId rest = kWhole; ///< where below the callee's output it sits
};

/// An element meets a read of the path `read` below the same value of type `type`. Nothing if they
/// miss each other.
std::optional<Composed> compose(Solution &solution, OriginId origin, PathId at, PathId read,
                                TypeId type);

/// True if `base` is a base class of `derived`, at any distance.
bool derivesFrom(const Unit &unit, SymbolId derived, SymbolId base);

/// The nodes that a call hands to this input of the callee; position is one of the callee's
/// parameters, kThis or kRest. Pairs of position in the call and node.
std::vector<std::pair<uint32_t, NodeId>> argumentsFor(const Unit &unit, const Call &call,
                                                      SymbolId callee, uint32_t position);

} // namespace tacet::flow
