// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The built-in policies are sound and find what their samples say; mistakes in policies are told
// with their place.
#include "core/catalogue/catalogue.h"
#include "core/finding/names.h"
#include "drift/policy/policy.h"
#include "drift/posture/words.h"

#include <catch2/catch.hpp>

using namespace tacet;
using namespace tacet::drift;

namespace {

std::string firstProblem(const std::string &text) {
  const auto problems = checkPolicy({"p.yaml", text});
  if (problems.empty())
    return {};
  const Position &at = problems.front().at;
  return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + problems.front().message;
}

const std::string Head = "id: cfg-x\nfind:\n  - fact: export\n";

} // namespace

TEST_CASE("the built-in policies can be read", "[drift][policy]") {
  const Policies &policies = builtInPolicies();
  for (const RuleProblem &problem : policies.problems)
    FAIL_CHECK(positionText(problem.at) << ": " << problem.message);
  CHECK(policies.all.size() >= 22);
}

TEST_CASE("the built-in policies find what their samples say", "[drift][policy]") {
  for (const RuleProblem &problem : testPolicySamples(builtInPolicies()))
    FAIL_CHECK(positionText(problem.at) << ": " << problem.message);
  for (const Policy &policy : builtInPolicies().all) {
    CAPTURE(policy.id);
    size_t found = 0, silent = 0;
    for (const PolicySample &sample : policy.samples)
      ++(sample.finds ? found : silent);
    CHECK((policy.find.empty() || (found >= policy.find.size() && silent > 0)));
  }
}

TEST_CASE("the catalogue knows every policy and its page", "[drift][policy]") {
  for (const Policy &policy : builtInPolicies().all) {
    CAPTURE(policy.id);
    const CheckInfo *check = findCheck(builtInCatalogue(), policy.id);
    REQUIRE(check != nullptr);
    CHECK(!check->rule.helpMarkdown.empty());
    CHECK(!check->rule.fullDescription.empty());
    CHECK(check->rule.level == policy.level);
    CHECK(!policy.advice.empty());
  }
}

TEST_CASE("messages say what the fact says, and no more", "[drift][policy]") {
  const RuleFile file{"p.yaml", Head + "    where: {signals: [logs, traces]}\n"
                                       "    message: '{label}: {signals} {owner}'\n"};
  const Policies policies = readPolicies(std::span(&file, 1));
  REQUIRE(policies.problems.empty());
  Posture posture;
  posture.facts.push_back(
      makeFact(FactType::Export, "otlp@x", {{"signals", std::set<std::string>{"logs", "~12ab"}}}));
  posture.facts.back().label = "exporter 'a'";
  const auto hits = applyPolicies(policies, posture);
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].message == "exporter 'a': logs unknown");
  posture.facts.back().latent = true;
  CHECK(applyPolicies(policies, posture).empty());
}

TEST_CASE("mistakes in policies have a place", "[drift][policy]") {
  const std::string message = "    message: m\n";
  CHECK(firstProblem(Head + message) == "");
  CHECK(firstProblem("id: cfg-x\nfind:\n  - fact: exprot\n" + message) ==
        "3:11 there is no fact 'exprot', did you mean 'export'?");
  CHECK(firstProblem(Head + message + "    where: {transprot: tls}\n") ==
        "5:13 'export' has no attribute 'transprot', did you mean 'transport'?");
  CHECK(firstProblem(Head + message + "    where: {transport: ssl}\n") ==
        "5:24 'transport' is never 'ssl'");
  CHECK(firstProblem(Head + message + "    were: {transport: tls}\n").find("unknown key 'were'") !=
        std::string::npos);
  CHECK(firstProblem(Head + "    message: '{colour}'\n").find("no attribute 'colour'") !=
        std::string::npos);
  CHECK(firstProblem(Head + "    message: 'a {label'\n").find("without its '}'") !=
        std::string::npos);
  CHECK(firstProblem(Head + message + "    without: {fact: protection}\n").find("only a path") !=
        std::string::npos);
  CHECK(firstProblem("id: cfg-x\nfind:\n  - fact: storage\n    where: {retention-days: '90'}\n" +
                     message)
            .find("'> 90'") != std::string::npos);
  CHECK(firstProblem(Head + message +
                     "samples:\n  - finds: false\n    facts: [{fact: export, "
                     "subject: a}]\n")
            .find("something is found") != std::string::npos);
}

TEST_CASE("numbers are above or below", "[drift][policy]") {
  const RuleFile file{"p.yaml", "id: cfg-x\nfind:\n  - fact: session\n    where: {max-minutes: '> "
                                "60'}\n    message: m\n"};
  const Policies policies = readPolicies(std::span(&file, 1));
  const auto finds = [&](int64_t minutes) {
    Posture posture;
    posture.facts.push_back(makeFact(FactType::Session, "s", {{"max-minutes", minutes}}));
    return !applyPolicies(policies, posture).empty();
  };
  CHECK(finds(61));
  CHECK(!finds(60));
}
