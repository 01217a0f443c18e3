// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/catalogue/catalogue.h"

#include <catch2/catch.hpp>

#include <array>

using namespace tacet;

namespace {

constexpr std::string_view kMetadata = "id: loud-thing\n"
                                       "summary: a thing is loud\n"
                                       "status: preview\n"
                                       "since: 0.1.0\n"
                                       "opt-in: true\n"
                                       "level: error\n"
                                       "precision: high\n"
                                       "security-severity: 7.5\n"
                                       "cwe: [532, 200]\n"
                                       "tags: [privacy]\n"
                                       "options:\n"
                                       "  - {name: volume, default: 11, about: how loud}\n";

constexpr std::string_view kPage = "# Loud\n\n## Finds\n\nA `thing` that\nis loud.\n\nMore.\n";

Catalogue load(std::string_view metadata) {
  std::array<EmbeddedFile, 3> files{{{"checks/loud-thing/check.yaml", metadata},
                                     {"checks/loud-thing/loud-thing.md", kPage},
                                     {"rules/sinks/syslog.yaml", "library: x"}}};
  return loadCatalogue(files);
}

std::string firstProblem(std::string_view metadata) {
  Catalogue catalogue = load(metadata);
  return catalogue.problems.empty() ? "" : catalogue.problems.front().message;
}

} // namespace

TEST_CASE("a check is what its folder says") {
  Catalogue catalogue = load(kMetadata);
  REQUIRE(catalogue.problems.empty());
  REQUIRE(catalogue.checks.size() == 1);
  const CheckInfo &check = catalogue.checks[0];
  CHECK(check.rule.id == "tacet-loud-thing");
  CHECK(check.rule.name == "LoudThing");
  CHECK(check.rule.summary == "a thing is loud");
  CHECK(check.rule.fullDescription == "A thing that is loud.");
  CHECK(check.rule.helpMarkdown == kPage);
  CHECK(check.rule.level == Level::Error);
  CHECK(check.rule.cwe == std::vector<int>{532, 200});
  CHECK(check.optIn);
  REQUIRE(check.options.size() == 1);
  CHECK(check.options[0].fallback == "11");
}

TEST_CASE("checks are found with and without the prefix") {
  Catalogue catalogue = load(kMetadata);
  CHECK(findCheck(catalogue, "loud-thing") == &catalogue.checks[0]);
  CHECK(findCheck(catalogue, "tacet-loud-thing") == &catalogue.checks[0]);
  CHECK(findCheck(catalogue, "quiet-thing") == nullptr);
  CHECK(ruleInfos(catalogue).size() == 1);
}

TEST_CASE("mistakes in check.yaml are told") {
  std::string text(kMetadata);
  CHECK(firstProblem("id: other\n" + text.substr(text.find('\n') + 1)) ==
        "the id must be the folder's name, 'loud-thing'");
  CHECK(firstProblem(text + "sumary: x\n") ==
        "unknown key 'sumary' in a check, did you mean 'summary'?");
  CHECK(firstProblem("id: loud-thing\n") == "a check needs 'summary'");
  text.replace(text.find("[532"), 4, "[CWE");
  CHECK(firstProblem(text) == "a CWE is written as its number");
}

TEST_CASE("the checks of this build are sound and have their pages") {
  const Catalogue &catalogue = builtInCatalogue();
  CHECK(catalogue.problems.empty());
  CHECK(catalogue.checks.size() >= 3);
  for (const CheckInfo &check : catalogue.checks) {
    INFO(check.id);
    CHECK_FALSE(check.rule.helpMarkdown.empty());
    CHECK_FALSE(check.rule.fullDescription.empty());
  }
}
