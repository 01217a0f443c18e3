// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What is called quiet has no finding, for all that the built-in policies' samples say.
#include "drift/policy/outlook.h"

#include "core/finding/names.h"
#include "drift/posture/words.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace tacet;
using namespace tacet::drift;

namespace {

/// Each fact with a meaning of its own.
std::vector<FactOutline> outlinesOf(const std::vector<Fact> &facts) {
  std::vector<FactOutline> outlines;
  for (const Fact &fact : facts) {
    FactOutline outline{static_cast<uint32_t>(outlines.size())};
    for (uint32_t i = 0; i < outlines.size(); ++i)
      if (fact.type == FactType::Protection && facts[i].subject == pathOf(fact.subject))
        outline.path = i;
    outlines.push_back(outline);
  }
  return outlines;
}

bool isQuiet(const std::vector<Fact> &facts) {
  const Outlook outlook(builtInPolicies(), facts, [](const Fact &) { return false; });
  return outlook.isQuiet(outlinesOf(facts));
}

bool findsNothing(std::vector<Fact> facts) {
  Posture posture;
  posture.facts = std::move(facts);
  return applyPolicies(builtInPolicies(), posture).empty();
}

} // namespace

TEST_CASE("a quiet posture is one in which no policy finds anything", "[drift][policy]") {
  size_t quiet = 0;
  for (const Policy &policy : builtInPolicies().all)
    for (const PolicySample &sample : policy.samples) {
      CAPTURE(positionText(sample.at));
      CHECK(isQuiet(sample.facts) == findsNothing(sample.facts));
      quiet += isQuiet(sample.facts);
    }
  CHECK(quiet > 10);
}

TEST_CASE("a protection shields its own path only", "[drift][policy]") {
  const auto path = [](const char *subject) {
    return makeFact(FactType::Path, subject, {{"signal", "logs"}, {"reach", "network"}});
  };
  const Fact sound = makeFact(FactType::Protection, "logs:a > b|values", {{"strength", "sound"}});
  Fact latent = sound;
  latent.latent = true;
  CHECK(!isQuiet({path("logs:a > b")}));
  CHECK(isQuiet({path("logs:a > b"), sound}));
  CHECK(!isQuiet({path("logs:a > b"), latent}));
  CHECK(!isQuiet({path("logs:a > c"), path("logs:a > b"), sound}));
}

TEST_CASE("what the caller tells of is not quiet", "[drift][policy]") {
  const std::vector<Fact> facts{makeFact(FactType::Opaque, "script")};
  const auto isOpaque = [](const Fact &fact) { return fact.type == FactType::Opaque; };
  CHECK(isQuiet(facts));
  CHECK(!Outlook(builtInPolicies(), facts, isOpaque).isQuiet(outlinesOf(facts)));
}
