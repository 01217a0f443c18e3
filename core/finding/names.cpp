// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One table per enumeration, read in both directions.
#include "core/finding/names.h"

#include "core/finding/rule_info.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tacet {
namespace {

constexpr std::array<std::string_view, 4> kLevels = {"none", "note", "warning", "error"};
constexpr std::array<std::string_view, 3> kConfidences = {"low", "medium", "high"};

constexpr std::array<std::string_view, 4> kBaselineStates = {"", "new", "unchanged", "updated"};

template <class E, size_t N>
std::optional<E> parse(const std::array<std::string_view, N> &names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end())
    return std::nullopt;
  return static_cast<E>(found - names.begin());
}

} // namespace

std::string_view levelName(Level level) { return kLevels[static_cast<size_t>(level)]; }

std::optional<Level> parseLevel(std::string_view name) { return parse<Level>(kLevels, name); }

std::string_view confidenceName(Confidence confidence) {
  return kConfidences[static_cast<size_t>(confidence)];
}

std::optional<Confidence> parseConfidence(std::string_view name) {
  return parse<Confidence>(kConfidences, name);
}

std::string_view baselineStateName(BaselineState state) {
  return kBaselineStates[static_cast<size_t>(state)];
}

std::string positionText(const Position &at) {
  std::string text = at.file;
  if (at.line != 0)
    text += ":" + std::to_string(at.line);
  if (at.line != 0 && at.column != 0)
    text += ":" + std::to_string(at.column);
  return text;
}

const RuleInfo *findRule(std::span<const RuleInfo> rules, std::string_view id) {
  const auto found =
      std::find_if(rules.begin(), rules.end(), [&](const RuleInfo &rule) { return rule.id == id; });
  return found == rules.end() ? nullptr : &*found;
}

} // namespace tacet
