// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What components mean beside what they protect: sinks as exports, captures and storages, sources
// as listeners, the API as a hook, programs elsewhere as opaque.
#pragma once

#include "drift/adapters/vector/topology.h"
#include "drift/posture/posture.h"

#include <set>
#include <string>
#include <vector>

namespace tacet::drift::vector {

struct End {
  std::string subject, reach; ///< empty when nothing leaves
};
End endOf(const Component &sink);

/// Everything about a sink that gets `signals`; latent when it gets none.
std::vector<Fact> sinkFacts(const Component &sink, const std::set<std::string> &signals);

std::string sourceOf(const Component &source);
std::vector<Fact> listenersOf(const Component &source);

std::vector<Fact> apiFacts(const Node &root);
std::vector<Fact> opaqueFacts(const Component &component);

} // namespace tacet::drift::vector
