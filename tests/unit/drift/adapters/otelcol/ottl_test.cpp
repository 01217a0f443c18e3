// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "drift/adapters/otelcol/ottl.h"
#include "drift/adapters/otelcol/ottl_protections.h"
#include "drift/posture/identity.h"
#include "drift/posture/words.h"

#include <catch2/catch.hpp>

namespace tacet::drift::otelcol {
namespace {

using Set = std::set<std::string>;

Fact protect(std::string_view statement, std::string_view context = "span") {
  const std::optional<Fact> fact = ottlProtection(statement, context);
  REQUIRE(fact);
  return *fact;
}

bool protects(std::string_view statement, std::string_view context = "span") {
  return ottlProtection(statement, context).has_value();
}

} // namespace

TEST_CASE("a call is read with its arguments and its condition", "[drift][otelcol][ottl]") {
  const auto call =
      parseCall(R"(replace_pattern(attributes["a,b"], "x\"(", "y") where attributes["k"] != nil)");
  REQUIRE(call);
  CHECK(call->function == "replace_pattern");
  CHECK(call->arguments == std::vector<std::string>{R"(attributes["a,b"])", R"("x\"(")", R"("y")"});
  CHECK(call->condition == R"(attributes["k"] != nil)");
  CHECK_FALSE(parseCall("attributes"));
  CHECK_FALSE(parseCall(R"(name == "x" and f("y"))"));
}

TEST_CASE("paths tell which part of the data they reach", "[drift][otelcol][ottl]") {
  CHECK(parsePath("attributes", "span").part == "span");
  CHECK(parsePath("attributes", "resource").part == "resource");
  CHECK(parsePath("resource.attributes", "log").part == "resource");
  CHECK(parsePath("spanevent.attributes", "").part == "span-event");
  CHECK(parsePath("log.body", "").part == "log-body");
  CHECK(parsePath(R"(log.attributes["a"]["b"])", "").key == "a.b");
  CHECK(parsePath(R"(body["user"])", "log").key == "body.user");
  CHECK(parsePath("attributes", "").part.empty());
}

TEST_CASE("deleting a key protects the field", "[drift][otelcol][ottl]") {
  const Fact fact = protect(R"(delete_key(attributes, "user.email"))");
  CHECK(fact.subject == "field:user.email");
  CHECK(wordOf(fact, "action") == "drop");
  CHECK(wordOf(fact, "coverage") == "all");
  CHECK(setOf(fact, "reach") == Set{"span"});
}

TEST_CASE("a where makes a protection conditional", "[drift][otelcol][ottl]") {
  const Fact fact = protect(R"(delete_key(attributes, "k") where name == "x")");
  CHECK(wordOf(fact, "coverage") == "conditional");
  CHECK(wordOf(fact, "condition") == digestOf(R"(name == "x")"));
}

TEST_CASE("patterns appear as digests only", "[drift][otelcol][ottl]") {
  const Fact fact = protect(R"(replace_all_patterns(attributes, "value", "\\d+", "***"))");
  CHECK(fact.subject == "values");
  CHECK(setOf(fact, "patterns") == Set{digestOf("\\d+")});
  CHECK(setOf(fact, "types") == Set{"string"});
  CHECK(protect(R"(delete_matching_keys(attributes, "(?i)secret"))").subject == "names");
}

TEST_CASE("lists of keys to keep are allow-lists", "[drift][otelcol][ottl]") {
  const Fact fact = protect(R"(keep_keys(resource.attributes, ["service.name", "host"]))");
  CHECK(fact.subject == "allow-list");
  CHECK(setOf(fact, "allowed") == Set{"service.name", "host"});
  CHECK(setOf(fact, "reach") == Set{"resource"});
}

TEST_CASE("hashes without a key are weak", "[drift][otelcol][ottl]") {
  const Fact fact = protect(R"(set(attributes["user.id"], SHA256(attributes["user.id"])))");
  CHECK(wordOf(fact, "action") == "hash");
  CHECK(wordOf(fact, "strength") == "weak");
  CHECK(wordOf(protect(R"(replace_pattern(body, "x", "$$1", SHA256))", "log"), "action") == "hash");
}

TEST_CASE("setting to nil and putting back what was found do nothing", "[drift][otelcol][ottl]") {
  CHECK(wordOf(protect(R"(set(attributes["a"], nil))"), "strength") == "dead");
  CHECK(wordOf(protect(R"(replace_pattern(attributes["a"], "x+", "$0"))"), "strength") == "dead");
}

TEST_CASE("a constant protects only when it is a mask", "[drift][otelcol][ottl]") {
  CHECK(protects(R"(set(attributes["password"], "REDACTED"))"));
  CHECK(protects(R"(set(attributes["password"], "****"))"));
  CHECK_FALSE(protects(R"(set(attributes["env"], "production"))"));
  CHECK_FALSE(protects(R"(set(attributes["copy"], attributes["password"]))"));
}

TEST_CASE("what does not protect is no protection", "[drift][otelcol][ottl]") {
  CHECK_FALSE(protects(R"(set(attributes["a"], "") where attributes["a"] == nil)"));
  CHECK_FALSE(protects(R"(set(attributes["user.hash"], SHA256(attributes["user.email"])))"));
  CHECK_FALSE(protects(R"(keep_keys(body, []))", "log"));
  CHECK_FALSE(protects(R"(truncate_all(attributes, 4096))"));
  CHECK_FALSE(protects(R"(replace_all_patterns(attributes, "key", "a", "b"))"));
  CHECK_FALSE(protects(R"(merge_maps(attributes, ParseJSON(body), "upsert"))", "log"));
  CHECK_FALSE(protects("not a statement ((("));
  CHECK_FALSE(protects(""));
}

} // namespace tacet::drift::otelcol
