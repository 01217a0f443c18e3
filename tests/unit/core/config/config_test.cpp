// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/config/config.h"
#include "core/config/template.h"
#include "core/finding/names.h"
#include "core/rules/builtin.h"
#include "tests/unit/fakes.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

LoadedConfig load(std::string content) {
  return loadConfig({"sub/tacet.yaml", std::move(content)});
}

/// The only problem of this text, as it is printed.
std::string problemOf(std::string content) {
  LoadedConfig loaded = load(std::move(content));
  REQUIRE(loaded.problems.size() == 1);
  return positionText(loaded.problems[0].at) + ": " + loaded.problems[0].message;
}

/// The template with its examples switched on: "#sinks:" and "#  - on: x", but not "# prose".
std::string switchedOn(std::string_view text) {
  std::string on;
  for (size_t at = 0; at < text.size(); ++at) {
    bool lineStart = at == 0 || text[at - 1] == '\n';
    bool prose = text.substr(at).starts_with("# ") && !text.substr(at).starts_with("#  ");
    bool list = text.substr(at).starts_with("#   heur") ||
                text.substr(at).starts_with("#   anno") ||
                text.substr(at).starts_with("#   stri") || text.substr(at).starts_with("#   //");
    if (!lineStart || text[at] != '#' || prose || list)
      on += text[at];
  }
  return on;
}

} // namespace

TEST_CASE("all settings are read") {
  LoadedConfig loaded = load("profile: strict\nfail-on: never\nmin-confidence: high\n"
                             "rules: [a.yaml, /b.yaml]\n");
  CHECK(loaded.problems.empty());
  CHECK(loaded.config.profile == "strict");
  CHECK(loaded.config.failOn == Level::None);
  CHECK(loaded.config.minConfidence == Confidence::High);
  CHECK(loaded.config.ruleFiles == std::vector<std::string>{"sub/a.yaml", "/b.yaml"});
  CHECK_FALSE(loaded.config.rules);
}

TEST_CASE("suppressions need a rule, a path and a reason") {
  LoadedConfig loaded = load("suppressions:\n  - {rule: tacet-log-leak, path: 'tests/**', "
                             "reason: made up, until: 2027-03-01}\n");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.config.suppressions.size() == 1);
  CHECK(loaded.config.suppressions[0].path == "tests/**");
  CHECK(loaded.config.suppressions[0].until == "2027-03-01");
  CHECK(loaded.config.suppressions[0].at.line == 2);
  CHECK(problemOf("suppressions:\n  - {rule: a, path: b}\n") ==
        "sub/tacet.yaml:2:5: a suppression needs 'reason'");
  CHECK(problemOf("suppressions:\n  - {rule: a, path: b, reason: c, until: tomorrow}\n") ==
        "sub/tacet.yaml:2:42: 'until' must be a date such as 2027-03-01, this is 'tomorrow'");
}

TEST_CASE("mistakes are told with their place and a guess") {
  CHECK(problemOf("profil: strict\n") ==
        "sub/tacet.yaml:1:1: unknown key 'profil' in the configuration, did you mean 'profile'?");
  CHECK(problemOf("profile: strickt\n") ==
        "sub/tacet.yaml:1:10: 'profile' can't be 'strickt', did you mean 'strict'?");
  CHECK(problemOf("fail-on: 7\n") == "sub/tacet.yaml:1:10: 'fail-on' can't be '7'; it is one of "
                                     "error, warning, note, never");
}

TEST_CASE("rules in the configuration become rules, with their positions") {
  LoadedConfig loaded =
      load("profile: strict\nsinks:\n  - {on: ourlib::audit, channel: log, args: all}\n"
           "  - {on: ourlib::say, chanel: log, args: all}\n");
  CHECK(loaded.problems.empty());
  REQUIRE(loaded.config.rules);
  LoadedRules rules = loadRules({*loaded.config.rules});
  CHECK(rules.rules.sinks.size() >= 1);
  REQUIRE_FALSE(rules.problems.empty());
  CHECK(rules.problems[0].at.file == "sub/tacet.yaml");
  CHECK(rules.problems[0].at.line == 4);
}

TEST_CASE("the template is valid, as it is and with its examples") {
  const bool bare = GENERATE(true, false);
  ProjectLook look;
  if (!bare)
    look = {"out dir",
            {{"spdlog", "a.cpp"}},
            {"sentry", "x-*"},
            {{"maskCard", "b: c.h"}},
            {{"otelcol", {"a: b.yaml", "- c.yaml"}}, {"rsyslog", {"etc/rsyslog.conf"}}},
            {{"otelcol", "0.120"}, {"rsyslog", "8.2302.0"}},
            {"honeycomb.io"}};
  CHECK(load(configTemplate(look)).problems.empty());
  std::string text = switchedOn(configTemplate(look));
  LoadedConfig loaded = load(text);
  INFO(text);
  CHECK(loaded.problems.empty());
  CHECK(loaded.config.suppressions.size() == 1);
  CHECK(loaded.config.drift.versions.at("otelcol") == "0.120");
  CHECK(loaded.config.drift.contracts.at(0).owner == (bare ? "datadoghq.com" : "honeycomb.io"));
  if (!bare)
    CHECK(loaded.config.drift.units.at(0).files ==
          std::vector<std::string>{"a: b.yaml", "- c.yaml"});
  REQUIRE(loaded.config.rules);
  std::vector<RuleFile> files = builtinRuleFiles();
  files.push_back(*loaded.config.rules);
  CHECK(loadRules(files).problems.empty());
}

TEST_CASE("the nearest configuration is found") {
  test::MemoryFileSystem files;
  files.contents["/a/tacet.yaml"] = "";
  files.contents["/a/b/c/x.cpp"] = "";
  CHECK(findConfig(files, "/a/b/c") == "/a/tacet.yaml");
  CHECK(findConfig(files, "/a") == "/a/tacet.yaml");
  CHECK(findConfig(files, "/d").empty());
  files.contents["tacet.yaml"] = "";
  CHECK(findConfig(files, ".") == "tacet.yaml");
}
