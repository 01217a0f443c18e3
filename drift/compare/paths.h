// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A posture for look-ups by the comparison: facts by identity, and protections by path.
#pragma once

#include "drift/posture/posture.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacet::drift {

/// Borrows the posture.
class PostureIndex {
public:
  explicit PostureIndex(const Posture &posture);

  const Fact *find(FactType type, std::string_view subject) const;
  /// Live ones only.
  const Fact *findLive(FactType type, std::string_view subject) const;
  /// The live protections on the path of that subject.
  std::vector<const Fact *> protectionsOf(std::string_view path) const;
  /// What is protected ("field:x", "values") on any path of this signal and source.
  std::set<std::string> protectedOn(std::string_view pathOfSameSource) const;

private:
  std::map<std::pair<FactType, std::string_view>, const Fact *> Facts;
};

/// "field:user.email" of "path|field:user.email".
std::string_view protectedThing(std::string_view protection);

/// Whether an allow-list on the same path does what `protection` did.
bool isCoveredBy(const Fact &protection, const Fact &allowList);

} // namespace tacet::drift
