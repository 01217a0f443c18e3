// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Normalising: one order, and of two facts about one thing the weaker values.
#include "drift/posture/posture.h"
#include "drift/posture/words.h"

#include <catch2/catch.hpp>

using namespace tacet::drift;
using Set = std::set<std::string>;

namespace {

Posture normalised(std::vector<Fact> facts) {
  Posture posture;
  posture.facts = std::move(facts);
  normalise(posture);
  return posture;
}

Fact exporter(std::string subject, std::string transport, bool latent = false) {
  Fact fact = makeFact(FactType::Export, std::move(subject), {{"transport", std::move(transport)}});
  fact.latent = latent;
  return fact;
}

} // namespace

TEST_CASE("facts are sorted by type and subject", "[drift][posture]") {
  const Posture posture =
      normalised({exporter("b", "tls"), exporter("a", "tls"), makeFact(FactType::Path, "z")});
  REQUIRE(posture.facts.size() == 3);
  CHECK(posture.facts[0].subject == "z");
  CHECK(posture.facts[1].subject == "a");
}

TEST_CASE("of two facts about one thing the weaker values stay", "[drift][posture]") {
  const Fact one = makeFact(FactType::Protection, "p|values",
                            {{"action", "mask"}, {"reach", Set{"span", "log-body"}}});
  const Fact other = makeFact(FactType::Protection, "p|values",
                              {{"action", "hash"}, {"reach", Set{"span"}}, {"on-error", "open"}});
  const Posture posture = normalised({one, other});
  REQUIRE(posture.facts.size() == 1);
  CHECK(wordOf(posture.facts[0], "action") == "hash");
  CHECK(wordOf(posture.facts[0], "on-error") == "open");
  CHECK(setOf(posture.facts[0], "reach") == Set{"span"});
  CHECK(normalised({other, one}).facts[0].values == posture.facts[0].values);
}

TEST_CASE("what runs overrules what is latent", "[drift][posture]") {
  const Posture posture = normalised({exporter("a", "cleartext", true), exporter("a", "tls")});
  REQUIRE(posture.facts.size() == 1);
  CHECK(!posture.facts[0].latent);
  CHECK(wordOf(posture.facts[0], "transport") == "tls");
}

TEST_CASE("more of what is recorded is weaker", "[drift][posture]") {
  const Fact one = makeFact(FactType::Capture, "log", {{"what", Set{"bodies"}}});
  const Fact other = makeFact(FactType::Capture, "log", {{"what", Set{"keys"}}});
  CHECK(setOf(normalised({one, other}).facts[0], "what") == Set{"bodies", "keys"});
}

TEST_CASE("places of merged facts are kept once", "[drift][posture]") {
  const std::string file = "x.yaml";
  Fact one = exporter("a", "tls");
  one.at = {&file, 3, 1, 0, 0};
  Fact other = exporter("a", "tls");
  other.at = {&file, 9, 1, 0, 0};
  other.related = {{&file, 3, 1, 0, 0}, {&file, 12, 1, 0, 0}};
  const Posture posture = normalised({other, one});
  REQUIRE(posture.facts.size() == 1);
  CHECK(posture.facts[0].at.line == 3);
  REQUIRE(posture.facts[0].related.size() == 2);
  CHECK(posture.facts[0].related[0].line == 9);
  CHECK(posture.facts[0].related[1].line == 12);
}

TEST_CASE("words that nobody knows are hidden", "[drift][posture]") {
  const Fact strange = makeFact(FactType::Export, "a", {{"min-tls", "hunter2"}, {"auth", "token"}});
  const Posture posture = normalised({strange});
  CHECK(wordOf(posture.facts[0], "min-tls") == Unknown);
  CHECK(wordOf(posture.facts[0], "auth") == "token");
}

TEST_CASE("subjects", "[drift][posture]") {
  const std::string path = pathSubject("traces", "otlp", exportSubject("otlp", "datadoghq.com"));
  CHECK(path == "traces:otlp > otlp@datadoghq.com");
  CHECK(protectionSubject(path, "field:email") == path + "|field:email");
  CHECK(pathOf(protectionSubject(path, "values")) == path);
  CHECK(pathOf(path) == path);
}
