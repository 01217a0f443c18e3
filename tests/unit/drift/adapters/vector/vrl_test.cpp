// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "drift/adapters/vector/vrl.h"

#include "drift/adapters/vector/protections.h"
#include "drift/posture/words.h"

#include <catch2/catch.hpp>

namespace tacet::drift::vector {
namespace {

using Set = std::set<std::string>;

std::vector<Fact> protect(std::string source) {
  Node node;
  node.kind = NodeKind::Scalar;
  node.text = std::move(source);
  return vrlProtections(node);
}

Fact only(std::string source) {
  const std::vector<Fact> facts = protect(std::move(source));
  REQUIRE(facts.size() == 1);
  return facts.front();
}

} // namespace

TEST_CASE("a program is read in steps with their conditions", "[drift][vector][vrl]") {
  const auto steps =
      parseVrl(".a = 1 # comment = x\nif .b == \"}\" {\n  del(.c); .d = 2\n} else {\n"
               "  .e = { \"k\": 1 }\n}\nlog(\"a = b\")\n");
  REQUIRE(steps.size() == 5);
  CHECK(steps[0].target == ".a");
  CHECK(steps[1].value == "del(.c)");
  CHECK(steps[1].condition == "if .b == \"}\"\n");
  CHECK(steps[3].target == ".e");
  CHECK(steps[3].condition != steps[1].condition);
  CHECK(steps[4].target.empty());
}

TEST_CASE("redact protects what it is assigned to", "[drift][vector][vrl]") {
  const Fact fact = only(".message = redact(.message, filters: [r'\\d{4}'])");
  CHECK(fact.subject == "values");
  CHECK(setOf(fact, "reach") == Set{"message"});
  CHECK(setOf(fact, "patterns").size() == 1);
  CHECK(wordOf(fact, "strength") == "sound");
  CHECK(setOf(only(". = redact(., filters: [r'x'])"), "reach") == Set{"message", "fields"});
  CHECK(only(".user = redact(.user, filters: [r'x'])").subject == "field:user");
}

TEST_CASE("a redaction whose result is thrown away is dead", "[drift][vector][vrl]") {
  CHECK(wordOf(only("redact(.message, filters: [r'x'])"), "strength") == "dead");
}

TEST_CASE("the built-in pattern alone is weak", "[drift][vector][vrl]") {
  const Fact fact = only(".message = redact(.message, filters: [\"us_social_security_number\"])");
  CHECK(wordOf(fact, "strength") == "weak");
}

TEST_CASE("fields are dropped, hashed, encrypted or masked", "[drift][vector][vrl]") {
  CHECK(only("del(.user.email)").subject == "field:user.email");
  CHECK(wordOf(only(".id = sha2(.id)"), "action") == "hash");
  CHECK(wordOf(only(".id = sha2(.id)"), "strength") == "weak");
  CHECK(wordOf(only(".id = hmac!(.id, get_secret(\"k\"))"), "action") == "keyed-hash");
  CHECK(wordOf(only(".id = encrypt!(.id, \"AES-256-CFB\", key: k, iv: i)"), "action") == "encrypt");
  CHECK(wordOf(only(".card = \"REDACTED\""), "action") == "mask");
  CHECK(wordOf(only(".card = replace!(.card, r'\\d', \"*\")"), "action") == "mask");
  CHECK(protect(".env = \"production\"\n.x = upcase(.y)\nx = del(.a, 1) + 2").size() <= 1);
}

TEST_CASE("moving a field does not protect it", "[drift][vector][vrl]") {
  CHECK(protect(".b = del(.a)").empty());
  CHECK(protect(".b = .a\ndel(.a)").empty());
  CHECK(only("_ = del(.a)").subject == "field:a");
}

TEST_CASE("inside of an if a protection is conditional", "[drift][vector][vrl]") {
  const Fact fact = only("if exists(.card) {\n  del(.card)\n}");
  CHECK(wordOf(fact, "coverage") == "conditional");
  CHECK(wordOf(only("del(.card)"), "coverage") == "all");
}

TEST_CASE("broken programs protect nothing and do no harm", "[drift][vector][vrl]") {
  for (const std::string source :
       {"", "}", "{{{", "redact(", "redact(\"", ".a = r'", "if x {", "\"", "#"})
    CHECK(protect(source).empty());
}

} // namespace tacet::drift::vector
