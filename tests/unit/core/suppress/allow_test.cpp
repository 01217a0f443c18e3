// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The wording of suppressions.
#include "core/suppress/allow.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

std::string problem(const char *text) {
  const auto allow = parseAllow(text);
  return allow ? allow->problem : "not one";
}

} // namespace

TEST_CASE("a suppression has rules, a reason and an end") {
  const auto allow =
      parseAllow(R"( tacet: allow(tacet-a, tacet-b) reason="say \"x\"" until=2027-03-01 )");
  REQUIRE(allow);
  CHECK(allow->problem == "");
  CHECK(allow->rules == std::vector<std::string>{"tacet-a", "tacet-b"});
  CHECK(allow->reason == "say \"x\"");
  CHECK(allow->until == "2027-03-01");
}

TEST_CASE("other comments are none of ours") {
  CHECK(problem(" see tacet: allow(x)") == "not one");
  CHECK(problem(" tacet is a linter") == "not one");
  CHECK(problem("") == "not one");
}

TEST_CASE("half a suppression says what is missing") {
  CHECK(problem("tacet: allow(a)") == "suppression without a reason; say why: reason=\"...\"");
  CHECK(problem("tacet: allow(a) reason=\"\"") ==
        "suppression without a reason; say why: reason=\"...\"");
  for (const char *text :
       {"tacet: allow", "tacet: allow()", "tacet: allow(a", "tacet: allow(a,) reason=\"r\"",
        "tacet: allow(a) reason=r", "tacet: allow(a) reason=\"r", "tacet: allow(*) reason=\"r\"",
        "tacet: allow(a) reason=\"r\" until=2027-02-30", "tacet: allow(a) because \"r\"",
        "tacet: allow(a) reason=\"r\" and so on"})
    CHECK(problem(text).starts_with("malformed suppression; "));
}
