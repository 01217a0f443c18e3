// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Calls that are findings by themselves: what is read of them, and mistakes, each at its place.
#include "tests/unit/core/rules/rule_body.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

/// The body's first line is the file's fourth.
LoadedRules load(const std::string &body) { return test::loadBody("calls:\n" + body); }
std::string problems(const std::string &body) { return test::problemsOf("calls:\n" + body); }

} // namespace

TEST_CASE("a call with conditions is read", "[rules]") {
  const LoadedRules loaded = load(R"(  - check: core-dump
    on: [setrlimit, setrlimit64]
    when:
      0: {key: RLIMIT_CORE}
      1.rlim_cur: {above: 0, not: [1, "null"]}
      this: {type: Limits}
    level: note
    says: raises
    advice: don't
  - check: cleartext-transport
    field: Options::url
    when:
      value: {text: '^http://', not_text: '^http://localhost'}
    says: sends
    advice: don't
  - gate: openSession
)");
  REQUIRE(loaded.problems.empty());
  REQUIRE(loaded.rules.calls.size() == 3);
  const CallRule &rule = loaded.rules.calls[0];
  CHECK(rule.check == "core-dump");
  CHECK(rule.level == Level::Note);
  REQUIRE(rule.when.size() == 3);
  CHECK(rule.when[0].keys == std::vector<std::string>{"RLIMIT_CORE"});
  CHECK(rule.when[1].place.position == 1);
  CHECK(rule.when[1].place.fields == std::vector<std::string>{"rlim_cur"});
  CHECK(rule.when[1].above == 0u);
  CHECK(rule.when[1].isNot == std::vector<std::string>{"1", "null"});
  CHECK(rule.when[2].place.position == kArgThis);
  const CallRule &field = loaded.rules.calls[1];
  CHECK(field.form == CallRule::Form::Field);
  REQUIRE(field.when.size() == 1);
  CHECK(field.when[0].texts[0].matches("http://example.com"));
  CHECK(!field.when[0].texts[0].matches("https://example.com"));
  CHECK(loaded.rules.calls[2].form == CallRule::Form::Gate);
}

TEST_CASE("mistakes in calls are told at their place", "[rules]") {
  CHECK(problems("  - {on: f, check: core-dmup, says: a, advice: b}\n") ==
        "r.yaml:4:20: no check 'core-dmup' takes calls, did you mean 'core-dump'?\n");
  CHECK(problems("  - {on: f, check: core-dump, when: {x: {is: 1}}, says: a, advice: b}\n") ==
        "r.yaml:4:38: 'x' is no place; write for example 0, 1.field, this or value\n");
  CHECK(problems("  - {on: f, check: core-dump, when: {0: {is: many}}, says: a, advice: b}\n") ==
        "r.yaml:4:46: 'many' is no number, null or none\n");
  CHECK(problems("  - {on: f, check: core-dump, when: {0: {}}, says: a, advice: b}\n") ==
        "r.yaml:4:41: a condition that asks nothing\n");
  CHECK(problems("  - {gate: f, level: note}\n") ==
        "r.yaml:4:15: 'level' means nothing beside 'gate'\n");
  CHECK(load("  - {on: f, check: core-dump, when: {0: {text: '('}}, says: a, advice: b}\n")
            .rules.calls.empty());
}
