// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Applying policies to postures. Only words of the vocabulary, labels and subjects get into
// messages.
#include "drift/policy/policy.h"

#include "drift/compare/paths.h"
#include "drift/compare/reasons.h"
#include "drift/posture/words.h"

#include <algorithm>

namespace tacet::drift {
namespace {

bool meets(const Fact &fact, const Condition &condition) {
  const auto found = fact.values.find(condition.attribute);
  if (found == fact.values.end())
    return false;
  if (const auto *word = std::get_if<std::string>(&found->second))
    return condition.any.contains(*word);
  if (const auto *set = std::get_if<std::set<std::string>>(&found->second))
    return std::ranges::any_of(condition.any,
                               [&](const std::string &word) { return set->contains(word); });
  const int64_t number = std::get<int64_t>(found->second);
  return (condition.above && number > *condition.above) ||
         (condition.below && number < *condition.below);
}

std::string wordsOf(const Value &value, const std::set<std::string> &asked) {
  if (const auto *word = std::get_if<std::string>(&value))
    return *word;
  if (const auto *number = std::get_if<int64_t>(&value))
    return std::to_string(*number);
  std::string text;
  for (const std::string &word : std::get<std::set<std::string>>(value))
    if (asked.contains(word))
      text.append(text.empty() ? "" : ", ").append(word);
  return text;
}

/// What stands between the braces.
std::string filled(std::string_view name, const Search &search, const Fact &fact) {
  if (name == "label")
    return nameOf(fact);
  if (name == "way")
    return wayOf(fact.subject);
  const auto value = fact.values.find(std::string(name));
  const auto condition = std::ranges::find(search.match.where, name, &Condition::attribute);
  if (value == fact.values.end())
    return std::string(Unknown);
  return wordsOf(value->second,
                 condition == search.match.where.end() ? std::set<std::string>() : condition->any);
}

std::string messageOf(const Search &search, const Fact &fact) {
  std::string text;
  std::string_view rest = search.message;
  while (!rest.empty()) {
    const size_t open = rest.find('{');
    text += rest.substr(0, open);
    const size_t close = rest.find('}', std::min(open, rest.size()));
    if (open == rest.npos || close == rest.npos)
      break;
    text += filled(rest.substr(open + 1, close - open - 1), search, fact);
    rest.remove_prefix(close + 1);
  }
  return text;
}

void applyOne(const Policy &policy, const Posture &posture, const PostureIndex &index,
              std::vector<PolicyHit> &hits) {
  for (const Search &search : policy.find)
    for (const Fact &fact : posture.facts)
      if (isFound(search, fact, index))
        hits.push_back({&policy, &search, &fact, messageOf(search, fact)});
}

} // namespace

bool isFound(const Search &search, const Fact &fact, const PostureIndex &index) {
  if (!matches(fact, search.match))
    return false;
  return !search.without ||
         std::ranges::none_of(index.protectionsOf(fact.subject), [&](const Fact *protection) {
           return matches(*protection, *search.without);
         });
}

bool matches(const Fact &fact, const Match &match) {
  const auto met = [&](const Condition &condition) { return meets(fact, condition); };
  return fact.type == match.fact && !fact.latent && std::ranges::all_of(match.where, met) &&
         std::ranges::none_of(match.unless, met);
}

std::vector<PolicyHit> applyPolicies(const Policies &policies, const Posture &posture) {
  const PostureIndex index(posture);
  std::vector<PolicyHit> hits;
  for (const Policy &policy : policies.all)
    applyOne(policy, posture, index, hits);
  return hits;
}

std::vector<RuleProblem> testPolicySamples(const Policies &policies) {
  std::vector<RuleProblem> problems;
  for (const Policy &policy : policies.all)
    for (const PolicySample &sample : policy.samples) {
      Posture posture;
      posture.facts = sample.facts;
      const PostureIndex index(posture);
      std::vector<PolicyHit> hits;
      applyOne(policy, posture, index, hits);
      if (hits.empty() == sample.finds)
        problems.push_back({sample.at, Level::Error,
                            sample.finds ? "nothing is found in this sample"
                                         : "something is found in this sample"});
    }
  return problems;
}

} // namespace tacet::drift
