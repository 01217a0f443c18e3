// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What transforms and sinks of Vector protect, as facts whose subjects only say what.
#pragma once

#include "drift/adapters/vector/topology.h"
#include "drift/posture/posture.h"

#include <string_view>
#include <vector>

namespace tacet::drift::vector {

/// What a component does to data that leaves it by `output` ("dropped" is what remap failed on, and
/// that is the event as it came).
std::vector<Fact> protectionsOf(const Component &component, std::string_view output);

/// The protections of a VRL program.
std::vector<Fact> vrlProtections(const Node &source);

} // namespace tacet::drift::vector
