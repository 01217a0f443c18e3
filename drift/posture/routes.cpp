// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The counterpart of normalise(): that one takes the weaker of two values, this one adds up what
// stands in a row. Then ways with equal ends are laid side by side.
#include "drift/posture/routes.h"

#include "drift/posture/identity.h"
#include "drift/posture/vocabulary.h"
#include "drift/posture/words.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace tacet::drift {
namespace {

using Set = std::set<std::string>;
using ByThing = std::map<std::string, Fact>;

Set either(const Set &one, const Set &other) {
  Set all = one;
  all.insert(other.begin(), other.end());
  return all;
}

Set both(const Set &one, const Set &other) {
  Set common;
  std::ranges::set_intersection(one, other, std::inserter(common, common.end()));
  return common;
}

Value stronger(const Attribute &attribute, const Value &one, const Value &other) {
  const auto *set = std::get_if<Set>(&one);
  const auto *next = std::get_if<Set>(&other);
  if (set != nullptr && next != nullptr)
    return attribute.order == Order::SupersetWeaker ? both(*set, *next) : either(*set, *next);
  return compareValues(attribute, one, other) == Direction::Stronger ? other : one;
}

bool isConditional(const Fact &fact) { return wordOf(fact, "coverage") == "conditional"; }

/// Two conditions are a third one; where one part is unconditional, none is left.
void joinConditions(Fact &fact, const Fact &next) {
  if (!isConditional(fact) || !isConditional(next)) {
    if (isConditional(fact))
      fact.values.erase("condition");
    return;
  }
  const std::string one(wordOf(fact, "condition"));
  const std::string other(wordOf(next, "condition"));
  if (one != other)
    fact.values["condition"] = digestOf(std::min(one, other) + std::max(one, other));
}

ByThing addUp(const Route &route) {
  ByThing sum;
  for (const Fact &protection : route.protections) {
    const auto [entry, isNew] = sum.emplace(protection.subject, protection);
    if (!isNew)
      addInSeries(entry->second, protection);
  }
  return sum;
}

Fact pathFact(const std::string &subject, const Route &route) {
  Fact fact;
  fact.type = FactType::Path;
  fact.subject = subject;
  fact.values = {{"signal", route.signal},
                 {"source", route.source},
                 {"destination", route.destination},
                 {"reach", route.reach}};
  fact.label = route.label;
  fact.at = route.at;
  fact.related = route.related;
  return fact;
}

} // namespace

void addInSeries(Fact &protection, const Fact &next) {
  joinConditions(protection, next);
  for (const auto &[name, value] : next.values) {
    if (name == "condition")
      continue;
    const auto [entry, isNew] = protection.values.emplace(name, value);
    const Attribute *attribute = findAttribute(FactType::Protection, name);
    if (!isNew && attribute != nullptr)
      entry->second = stronger(*attribute, entry->second, value);
  }
  protection.related.push_back(next.at);
}

std::vector<Fact> factsOf(const std::vector<Route> &routes) {
  struct Ways {
    std::vector<std::pair<const Route *, ByThing>> ways;
  };
  std::map<std::string, Ways> bySubject;
  for (const Route &route : routes)
    bySubject[pathSubject(route.signal, route.source, route.destination)].ways.emplace_back(
        &route, addUp(route));

  std::vector<Fact> facts;
  for (auto &[subject, group] : bySubject) {
    // The barest way is the one to look at.
    std::ranges::stable_sort(group.ways, {}, [](const auto &way) { return way.second.size(); });
    for (const auto &[route, protections] : group.ways)
      facts.push_back(pathFact(subject, *route));
    for (const auto &[thing, sample] : group.ways.front().second) {
      const auto hasIt = [&](const auto &way) { return way.second.contains(thing); };
      if (!std::ranges::all_of(group.ways, hasIt))
        continue;
      for (const auto &way : group.ways) {
        Fact fact = way.second.at(thing);
        fact.subject = protectionSubject(subject, thing);
        facts.push_back(std::move(fact));
      }
    }
  }
  return facts;
}

} // namespace tacet::drift
