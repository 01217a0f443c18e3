// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Making facts with fewer words: a fact with its label and place, a posture of facts.
#pragma once

#include "drift/adapters/adapter.h"
#include "drift/adapters/reach.h"
#include "drift/posture/identity.h"
#include "drift/posture/routes.h"
#include "drift/posture/words.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// How people read of a fact, and where it stands.
struct Said {
  std::string label;
  Place at;
};

Fact factAt(FactType type, std::string subject, Said said, std::map<std::string, Value> values);

/// What cannot be seen through. `kind` is a word of the vocabulary; `text` only becomes a digest.
Fact opaqueAt(std::string subject, Said said, std::string_view kind, std::string_view text);

/// The version, what merging could not see through, and the facts, normalised.
Posture postureOf(const Effective &effective, const Deployment &deployment,
                  std::vector<Fact> facts);

/// A destination with a port of its own where the endpoint names none: "host" and "514".
Destination destinationWith(std::string_view host, std::string_view port);

/// An export's values that come from where it leads: reach, and owner where that is a vendor.
std::map<std::string, Value> exportValues(const Destination &destination,
                                          std::string_view transport);

/// A way to a destination, which gives it its label and place.
Route routeTo(std::string_view signal, std::string_view source, const Fact &destination,
              std::vector<Fact> protections);

/// One more step on a way; a second one of the same subject adds to the first.
void addProtection(std::vector<Fact> &protections, Fact fact);

} // namespace tacet::drift
