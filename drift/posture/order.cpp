// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which of two values protects less, by the kind of order that the vocabulary gives an attribute.
#include "drift/posture/vocabulary.h"

#include <algorithm>
#include <optional>

namespace tacet::drift {
namespace {

using Set = std::set<std::string>;

Direction reversed(Direction direction) {
  if (direction == Direction::Weaker)
    return Direction::Stronger;
  return direction == Direction::Stronger ? Direction::Weaker : direction;
}

/// By where the words stand in the attribute's list.
Direction compareWords(const Attribute &attribute, const Value &before, const Value &after) {
  const auto *was = std::get_if<std::string>(&before);
  const auto *is = std::get_if<std::string>(&after);
  if (was == nullptr || is == nullptr)
    return Direction::Unordered;
  const auto wasAt = std::ranges::find(attribute.words, *was);
  const auto isAt = std::ranges::find(attribute.words, *is);
  if (wasAt == attribute.words.end() || isAt == attribute.words.end())
    return Direction::Unordered;
  return isAt < wasAt ? Direction::Weaker : Direction::Stronger;
}

/// As where less is weaker.
Direction compareNumbers(const Value &before, const Value &after) {
  const auto *was = std::get_if<int64_t>(&before);
  const auto *is = std::get_if<int64_t>(&after);
  if (was == nullptr || is == nullptr)
    return Direction::Unordered;
  return *is < *was ? Direction::Weaker : Direction::Stronger;
}

struct SetStep {
  bool came = false;
  bool went = false;
};

std::optional<SetStep> setStep(const Value &before, const Value &after) {
  const auto *was = std::get_if<Set>(&before);
  const auto *is = std::get_if<Set>(&after);
  if (was == nullptr || is == nullptr)
    return std::nullopt;
  return SetStep{!std::ranges::includes(*was, *is), !std::ranges::includes(*is, *was)};
}

Direction compareSets(Order order, const Value &before, const Value &after) {
  const auto step = setStep(before, after);
  if (!step || (order == Order::Fingerprints && step->came && step->went))
    return Direction::Unordered;
  const bool lost = order == Order::SupersetWeaker ? step->came : step->went;
  return lost ? Direction::Weaker : Direction::Stronger;
}

} // namespace

Direction compareValues(const Attribute &attribute, const Value &before, const Value &after) {
  if (before == after)
    return Direction::Equal;
  switch (attribute.order) {
  case Order::Words:
    return compareWords(attribute, before, after);
  case Order::LessIsWeaker:
    return compareNumbers(before, after);
  case Order::MoreIsWeaker:
    return reversed(compareNumbers(before, after));
  case Order::SubsetWeaker:
  case Order::SupersetWeaker:
  case Order::Fingerprints:
    return compareSets(attribute.order, before, after);
  case Order::Silent:
    return Direction::Equal;
  case Order::Neutral:
    break;
  }
  return Direction::Unordered;
}

} // namespace tacet::drift
