// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Only the values that a policy asks for are compared: it says nothing about the others.
#include "drift/scan/accepted.h"

#include <algorithm>

namespace tacet::drift {
namespace {

bool sameValue(const Fact &a, const Fact &b, const std::string &attribute) {
  const auto first = a.values.find(attribute), second = b.values.find(attribute);
  if (first == a.values.end() || second == b.values.end())
    return (first == a.values.end()) == (second == b.values.end());
  return first->second == second->second;
}

bool sameValues(const Fact &a, const Fact &b, const Match &match) {
  const auto same = [&](const Condition &condition) {
    return sameValue(a, b, condition.attribute);
  };
  return std::ranges::all_of(match.where, same) && std::ranges::all_of(match.unless, same);
}

/// Both ask for the same attribute first: one is a matter of degree of the other.
bool isAkin(const Search &a, const Search &b) {
  return a.match.fact == b.match.fact && !a.match.where.empty() && !b.match.where.empty() &&
         a.match.where.front().attribute == b.match.where.front().attribute;
}

} // namespace

BaselineState stateOf(const PolicyHit &hit, const PostureIndex &approved) {
  const Fact *was = approved.findLive(hit.fact->type, hit.fact->subject);
  if (was == nullptr)
    return BaselineState::New;
  if (isFound(*hit.search, *was, approved) && sameValues(*was, *hit.fact, hit.search->match))
    return BaselineState::Unchanged;
  const auto foundThen = [&](const Search &search) {
    return isAkin(search, *hit.search) && isFound(search, *was, approved);
  };
  return std::ranges::any_of(hit.policy->find, foundThen) ? BaselineState::Updated
                                                          : BaselineState::New;
}

BaselineState stateOf(const Fact &opaque, const PostureIndex &approved) {
  const Fact *was = approved.findLive(opaque.type, opaque.subject);
  return was != nullptr && was->values == opaque.values ? BaselineState::Unchanged
                                                        : BaselineState::New;
}

} // namespace tacet::drift
