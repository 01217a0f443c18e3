// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Finding one's way in a posture.
#include "drift/compare/paths.h"

#include "drift/posture/words.h"

#include <algorithm>

namespace tacet::drift {
namespace {

/// "traces:otlp" of "traces:otlp > otlp@loopback".
std::string_view originOf(std::string_view path) { return path.substr(0, path.find(" > ")); }

} // namespace

PostureIndex::PostureIndex(const Posture &posture) {
  for (const Fact &fact : posture.facts)
    Facts.emplace(std::pair(fact.type, std::string_view(fact.subject)), &fact);
}

const Fact *PostureIndex::find(FactType type, std::string_view subject) const {
  const auto found = Facts.find({type, subject});
  return found == Facts.end() ? nullptr : found->second;
}

const Fact *PostureIndex::findLive(FactType type, std::string_view subject) const {
  const Fact *fact = find(type, subject);
  return fact != nullptr && !fact->latent ? fact : nullptr;
}

std::vector<const Fact *> PostureIndex::protectionsOf(std::string_view path) const {
  std::vector<const Fact *> found;
  const std::string first = std::string(path) + "|";
  for (auto entry = Facts.lower_bound({FactType::Protection, first}); entry != Facts.end();
       ++entry) {
    if (entry->first.first != FactType::Protection || !entry->first.second.starts_with(first))
      break;
    if (!entry->second->latent)
      found.push_back(entry->second);
  }
  return found;
}

std::set<std::string> PostureIndex::protectedOn(std::string_view pathOfSameSource) const {
  std::set<std::string> found;
  const std::string first = std::string(originOf(pathOfSameSource)) + " > ";
  for (auto entry = Facts.lower_bound({FactType::Protection, first}); entry != Facts.end();
       ++entry) {
    if (entry->first.first != FactType::Protection || !entry->first.second.starts_with(first))
      break;
    if (!entry->second->latent)
      found.emplace(protectedThing(entry->first.second));
  }
  return found;
}

std::string_view protectedThing(std::string_view protection) {
  const size_t bar = protection.find('|');
  return bar == protection.npos ? std::string_view() : protection.substr(bar + 1);
}

bool isCoveredBy(const Fact &protection, const Fact &allowList) {
  if (wordOf(allowList, "approach") != "allow-list" || wordOf(allowList, "strength") == "dead")
    return false;
  const std::string_view coverage = wordOf(allowList, "coverage");
  if ((!coverage.empty() && coverage != "all") ||
      (wordOf(allowList, "on-error") == "open" && wordOf(protection, "on-error") != "open"))
    return false;
  const std::string_view thing = protectedThing(protection.subject);
  const std::string_view prefix = "field:";
  if (!thing.starts_with(prefix) ||
      setOf(allowList, "allowed").contains(std::string(thing.substr(prefix.size()))))
    return false;
  return std::ranges::includes(setOf(allowList, "reach"), setOf(protection, "reach"));
}

} // namespace tacet::drift
