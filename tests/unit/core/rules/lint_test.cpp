// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Rules that are read and can never match.
#include "core/rules/commands.h"

#include "core/finding/names.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

std::string lint(const std::string &body) {
  const std::string head = "library: x\nabout: y\n";
  LoadedRules loaded = loadRules({{"r.yaml", head + body}});
  REQUIRE(loaded.problems.empty());
  std::string all;
  for (const RuleProblem &problem : lintRules(loaded.rules)) {
    CHECK(problem.level == Level::Warning);
    all += positionText(problem.at) + ": " + problem.message + "\n";
  }
  return all;
}

} // namespace

TEST_CASE("rules that can never match are told", "[rules]") {
  struct Row {
    const char *body, *warning;
  };
  const Row row = GENERATE(
      Row{"sinks:\n  - {on: f, channel: log, args: 0}\n  - {on: [g, f], channel: console, args: "
          "0}\n",
          "r.yaml:5:14: the selector 'f' stands with the same meaning at r.yaml:4:10 already\n"},
      Row{"sinks:\n  - {on: f, channel: log, args: 0}\n  - {on: f, channel: log, args: 1}\n", ""},
      Row{"propagators:\n  - {on: f, flow: 99 -> 0}\n",
          "r.yaml:4:5: no function has an argument 99\n"},
      Row{"propagators:\n  - {on: f, flow: 1 -> 1}\n",
          "r.yaml:4:5: the flow '1 -> 1' changes nothing\n"},
      Row{"kinds:\n  - {id: k, sensitivity: low, names: {certain: [accessToken]}}\n",
          "r.yaml:4:49: no name brings forth 'accessToken': it is split into 'access token'\n"},
      Row{"kinds:\n  - {id: k, sensitivity: low, names: {certain: [access_token]}}\n",
          "r.yaml:4:49: no name brings forth 'access_token': it is split into 'access token'\n"},
      Row{"kinds:\n  - {id: k, sensitivity: low, names: {certain: [card no]}, unless: [card]}\n",
          "r.yaml:4:49: 'card no' is silenced by words of its own\n"},
      Row{"kinds:\n  - {id: k, sensitivity: low, unless: [two words]}\n",
          "r.yaml:4:40: 'two words' is never found: it must be one lower-case word\n"},
      Row{"kinds:\n  - {id: a, sensitivity: low, names: {likely: [pin]}}\n"
          "  - {id: b, sensitivity: low, names: {likely: [pin]}}\n",
          "r.yaml:4:48: 'pin' is taken for kind 'b'\n"
          "r.yaml:5:48: 'pin' is listed in kind 'a' at r.yaml:4:48 already\n"},
      Row{"words: {carrier_suffixes: [x1], negative_suffixes: [x1]}\n", ": 'x' is in"});
  CAPTURE(row.body);
  if (std::string_view(row.warning).starts_with(":"))
    CHECK(lint(row.body).find("'carrier_suffixes' and in 'negative_suffixes'") !=
          std::string::npos);
  else
    CHECK(lint(row.body) == row.warning);
}

TEST_CASE("samples that the dictionary gets wrong are told", "[rules]") {
  LoadedRules loaded = loadRules({{"r.yaml", R"(topic: x
about: y
kinds:
  - id: k
    sensitivity: low
    names: {certain: [password], keys: [bearer]}
    samples:
      sensitive: [password, 'password()', 'the password: ', '"bearer"', passport]
      harmless: [bearer, my_password]
)"}});
  SampleReport report = testSamples(loaded.rules);
  CHECK(report.tried == 7);
  REQUIRE(report.failures.size() == 2);
  CHECK(positionText(report.failures[0].at) == "r.yaml:8:73");
  CHECK(report.failures[0].message == "'passport' should be 'k' and is no kind");
  CHECK(report.failures[1].message == "'my_password' should be harmless and is kind 'k' for "
                                      "'password'");
}

TEST_CASE("the rules that speak of a symbol are listed", "[rules]") {
  LoadedRules loaded = loadRules({{"r.yaml", "library: x\nabout: y\nsinks:\n"
                                             "  - {on: 'f*', channel: log, args: 0}\n"
                                             "propagators:\n  - {on: fa, flow: 0 -> return}\n"}});
  CHECK(describeSymbol(loaded.rules, "fa") ==
        "r.yaml:4:10: sink to log by 'f*'\nr.yaml:6:10: propagator by 'fa'\n");
  CHECK(describeSymbol(loaded.rules, "g").empty());
}
