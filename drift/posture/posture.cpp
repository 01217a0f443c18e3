// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Putting the facts of one posture into their one order. Of two facts about the same thing the
// weaker values count, because data takes every way that is open.
#include "drift/posture/vocabulary.h"
#include "drift/posture/words.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace tacet::drift {
namespace {

auto identity(const Fact &fact) { return std::tie(fact.type, fact.subject); }

Value unite(const Value &one, const Value &other) {
  std::set<std::string> all = std::get<std::set<std::string>>(one);
  const auto &more = std::get<std::set<std::string>>(other);
  all.insert(more.begin(), more.end());
  return all;
}

Value intersect(const Value &one, const Value &other) {
  const auto &left = std::get<std::set<std::string>>(one);
  const auto &right = std::get<std::set<std::string>>(other);
  std::set<std::string> both;
  std::ranges::set_intersection(left, right, std::inserter(both, both.end()));
  return both;
}

bool areSets(const Value &one, const Value &other) {
  return std::holds_alternative<std::set<std::string>>(one) &&
         std::holds_alternative<std::set<std::string>>(other);
}

/// Of values without an order the smaller one, so that the facts' order does not matter.
Value weaker(const Attribute &attribute, const Value &one, const Value &other) {
  if (areSets(one, other))
    return attribute.order == Order::SupersetWeaker ? unite(one, other) : intersect(one, other);
  switch (compareValues(attribute, one, other)) {
  case Direction::Weaker:
    return other;
  case Direction::Stronger:
    return one;
  case Direction::Equal:
  case Direction::Unordered:
    break;
  }
  return std::min(one, other);
}

void addRelated(Fact &fact, const Place &place) {
  const auto same = [&](const Place &known) { return known.position() == place.position(); };
  if (place.known() && !same(fact.at) && std::ranges::none_of(fact.related, same))
    fact.related.push_back(place);
}

/// `fact` takes over what `other` says about the same thing.
void merge(Fact &fact, const Fact &other) {
  for (const auto &[name, value] : other.values) {
    const auto [entry, isNew] = fact.values.emplace(name, value);
    const Attribute *attribute = findAttribute(fact.type, name);
    if (!isNew && attribute != nullptr)
      entry->second = weaker(*attribute, entry->second, value);
  }
  addRelated(fact, other.at);
  for (const Place &place : other.related)
    addRelated(fact, place);
}

/// A word that the vocabulary has not could be anything, even a secret that was put at a wrong
/// place.
void hideStrangeWords(Fact &fact) {
  for (auto &[name, value] : fact.values) {
    const Attribute *attribute = findAttribute(fact.type, name);
    auto *word = std::get_if<std::string>(&value);
    if (attribute != nullptr && word != nullptr && !attribute->words.empty() &&
        std::ranges::find(attribute->words, *word) == attribute->words.end())
      *word = Unknown;
  }
}

/// Whether what runs decides alone: a latent fact says nothing about a running one.
bool overruledBy(const Fact &fact, const Fact &other) { return fact.latent && !other.latent; }

} // namespace

void normalise(Posture &posture) {
  std::ranges::for_each(posture.facts, hideStrangeWords);
  std::vector<Fact *> sorted; // facts are large, and moved once
  sorted.reserve(posture.facts.size());
  for (Fact &fact : posture.facts)
    sorted.push_back(&fact);
  std::ranges::stable_sort(sorted, [](const Fact *left, const Fact *right) {
    const auto order =
        std::tuple(identity(*left), left->latent) <=> std::tuple(identity(*right), right->latent);
    return order != 0 ? order < 0 : left->at.position() < right->at.position();
  });
  std::vector<Fact> facts;
  facts.reserve(sorted.size());
  for (Fact *fact : sorted) {
    if (facts.empty() || identity(facts.back()) != identity(*fact))
      facts.push_back(std::move(*fact));
    else if (!overruledBy(*fact, facts.back()))
      merge(facts.back(), *fact);
  }
  posture.facts = std::move(facts);
}

} // namespace tacet::drift
