// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The vocabulary of postures as data: which attributes a fact of a type has, which words they take,
// and which of two values protects less. The only place that knows what "weaker" means.
#pragma once

#include "drift/posture/posture.h"

#include <span>
#include <string_view>

namespace tacet::drift {

enum class Order : uint8_t {
  Words,          ///< `words`, from the weakest to the strongest
  LessIsWeaker,   ///< numbers: a coverage in percent
  MoreIsWeaker,   ///< numbers: days of retention, minutes of a session
  SubsetWeaker,   ///< sets: the fields that a protection reaches
  SupersetWeaker, ///< sets: the things that are recorded
  Fingerprints,   ///< sets of digests: fewer is weaker, but exchanged ones can't be ordered
  Silent,         ///< says where another value comes from: no change of it is one
  Neutral         ///< no direction: a change is "unreviewed", neither weaker nor stronger
};

struct Attribute {
  std::string_view name;
  Order order = Order::Neutral;
  std::span<const std::string_view> words; ///< of Order::Words
  std::string_view about;                  ///< one sentence, for docs and findings
};

/// What it means that a fact of this type comes or goes.
enum class Presence : uint8_t { Protects, Exposes, Neutral };

struct FactInfo {
  FactType type;
  std::string_view name; ///< "protection": as baselines and policies write it
  Presence presence;
  std::string_view about;
  std::span<const Attribute> attributes;
};

std::span<const FactInfo> vocabulary();
const FactInfo &infoOf(FactType type);
const Attribute *findAttribute(FactType type, std::string_view name);

enum class Direction : uint8_t { Weaker, Stronger, Equal, Unordered };

/// What the step from `before` to `after` does. Of mixed sets (something came, something went) it
/// is Weaker: what went is not made good by what came. Words that the attribute does not take,
/// "unknown" among them, can't be ordered.
Direction compareValues(const Attribute &attribute, const Value &before, const Value &after);

} // namespace tacet::drift
