// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Policy: what a posture must not say, whatever system it is of. Rules are data,
// rules/policy/*.yaml, described in docs/formats/policy.md; this room reads and applies them.
#pragma once

#include "core/rules/load.h"
#include "drift/posture/vocabulary.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tacet::drift {

class PostureIndex;

/// What one attribute must be.
struct Condition {
  std::string attribute;
  std::set<std::string> any;    ///< of a word: it is one of these; of a set: it has one of these
  std::optional<int64_t> above; ///< of a number
  std::optional<int64_t> below;
};

/// Facts of a type whose attributes meet all of `where` and none of `unless`. An absent attribute
/// meets nothing.
struct Match {
  FactType fact = FactType::Path;
  std::vector<Condition> where, unless;
};

struct Search {
  Match match;
  std::optional<Match> without; ///< of paths: and no live protection on it matches this
  Level level = Level::Warning;
  std::string message; ///< "{label}", "{way}" and "{ATTRIBUTE}" stand for what the fact says
  std::string advice;
};

/// Facts written into the policy's file, and whether it must find something in them.
struct PolicySample {
  std::vector<Fact> facts;
  bool finds = false;
  Position at;
};

struct Policy {
  std::string id; ///< "tacet-cfg-cleartext-export"
  Level level = Level::Warning;
  std::vector<int> cwe;
  std::vector<Search> find; ///< empty for ids that the comparison or the scan itself uses
  std::vector<PolicySample> samples;
  std::string advice;
};

struct Policies {
  std::vector<Policy> all; ///< sorted by id
  std::vector<RuleProblem> problems;

  const Policy *find(std::string_view id) const;
};

Policies readPolicies(std::span<const RuleFile> files);

/// Those of this build, read at the first call. Live as long as the program.
const Policies &builtInPolicies();

struct PolicyHit {
  const Policy *policy = nullptr;
  const Search *search = nullptr;
  const Fact *fact = nullptr;
  std::string message;
};

/// Whether the search finds this fact, which is one of the index's.
bool isFound(const Search &search, const Fact &fact, const PostureIndex &index);

/// Whether a fact is what a search looks for, or what it does without.
bool matches(const Fact &fact, const Match &match);

/// In the order of policies, searches and facts. Borrows both. Latent facts are passed over.
std::vector<PolicyHit> applyPolicies(const Policies &policies, const Posture &posture);

/// The samples that a policy takes for something else, as errors at their place.
std::vector<RuleProblem> testPolicySamples(const Policies &policies);

/// The problems of reading one file, and of its samples.
std::vector<RuleProblem> checkPolicy(const RuleFile &file);

} // namespace tacet::drift
