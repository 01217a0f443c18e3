// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From the ways that data takes to facts about paths. Protections on one way add up; of several
// ways between the same two ends only what all of them have protects, because data takes every way
// that is open. For adapters of systems that have pipelines.
#pragma once

#include "drift/posture/posture.h"

#include <string>
#include <vector>

namespace tacet::drift {

struct Route {
  std::string signal, source, destination;
  std::string reach;             ///< the vocabulary's word for how far the destination is
  std::vector<Fact> protections; ///< in order; their subjects only say what: "field:user.email"
  std::string label;             ///< for people: "pipeline 'traces/public'"
  Place at;                      ///< where a protection that lacks should stand
  std::vector<Place> related;
};

/// What two protections of the same thing, one after the other, come to: of every attribute the
/// stronger value, and of sets everything that either has.
void addInSeries(Fact &protection, const Fact &next);

/// The paths, and the protections that are on every way of a path. Not yet normalised.
std::vector<Fact> factsOf(const std::vector<Route> &routes);

} // namespace tacet::drift
