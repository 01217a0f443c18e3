// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What is written is read back, and equal statements are equal bytes.
#include "drift/baseline/statement.h"

#include "drift/baseline/next.h"
#include "drift/posture/vocabulary.h"
#include "drift/posture/words.h"

#include <catch2/catch.hpp>

using namespace tacet;
using namespace tacet::drift;

namespace {

/// Attributes of every order that this type of fact has.
std::map<std::string, Value> valuesOf(const FactInfo &info) {
  std::map<std::string, Value> values;
  for (const Attribute &attribute : info.attributes)
    switch (attribute.order) {
    case Order::LessIsWeaker:
    case Order::MoreIsWeaker:
      values.emplace(attribute.name, int64_t{-7});
      break;
    case Order::SubsetWeaker:
    case Order::SupersetWeaker:
      values.emplace(attribute.name, std::set<std::string>{"a", "b"});
      break;
    default:
      values.emplace(attribute.name, std::string("word"));
    }
  return values;
}

BaselineUnit unit(const std::string &name, FileNames &names) {
  BaselineUnit unit;
  unit.files = {{name, std::string(64, 'a')}, {name + ".d/x", std::string(64, 'b')}};
  unit.posture.unit = name;
  unit.posture.system = "rsyslog";
  unit.posture.version = "8.2302";
  const std::string *file = names.add(name + ".d/x");
  for (const FactInfo &info : vocabulary()) {
    Fact fact;
    fact.type = info.type;
    fact.subject = "subject \"quoted\" \xc3\xa9";
    fact.values = valuesOf(info);
    fact.latent = info.type == FactType::Hook;
    fact.label = "label";
    fact.at = {file, 3, 4, 0, 0};
    fact.related = {{file, 5, 6, 0, 0}};
    unit.posture.facts.push_back(fact);
  }
  return unit;
}

Statement example(FileNames &names) {
  Statement statement;
  statement.version = 2;
  statement.scope = "prod/web";
  statement.created = "2026-01-01";
  statement.expires = "2026-04-01";
  statement.previous = std::string(64, 'c');
  statement.log = std::string(64, 'd');
  statement.tool = "tacet 0";
  statement.reason = "because";
  statement.ticket = "T-1";
  statement.changes = {"one", "two"};
  statement.units = {unit("etc/b.conf", names), unit("etc/a.conf", names)};
  statement.waivers = {
      {"tacet-cfg-x", "etc/a.conf", "subject", "ada", "for a while", "2026-03-01"}};
  return statement;
}

} // namespace

TEST_CASE("a statement is read as it was written") {
  FileNames names;
  const std::string text = writeStatement(example(names));
  const Result<Statement> read = readStatement(text, names);
  REQUIRE(read);
  CHECK(writeStatement(*read) == text);
  CHECK(read->version == 2);
  CHECK(read->waivers.at(0).until == "2026-03-01");
  const BaselineUnit &first = read->units.at(0);
  CHECK(first.posture.unit == "etc/a.conf"); // sorted
  CHECK(first.files.at(1).sha256 == std::string(64, 'b'));
  FileNames others;
  const BaselineUnit expected = unit("etc/a.conf", others);
  REQUIRE(first.posture.facts.size() == expected.posture.facts.size());
  for (size_t i = 0; i < expected.posture.facts.size(); ++i) {
    const Fact &fact = first.posture.facts[i], &original = expected.posture.facts[i];
    CHECK(fact.type == original.type);
    CHECK(fact.subject == original.subject);
    CHECK(fact.values == original.values);
    CHECK(fact.latent == original.latent);
    CHECK(*fact.at.file == "etc/a.conf.d/x");
    CHECK(fact.at.line == 3);
    CHECK(fact.related.at(0).column == 6);
  }
}

TEST_CASE("what is made when it is asked for is the same") {
  FileNames names;
  Statement statement = example(names);
  Posture &posture = statement.units[1].posture;
  Fact path = makeFact(FactType::Path, pathSubject("logs", "in:1", "out@x"),
                       {{"source", "in:1"}, {"destination", "out@x"}, {"signal", "logs"}});
  Fact other = makeFact(FactType::Path, pathSubject("logs", "in", "out@y"),
                        {{"source", "in:1"}, {"destination", "unknown"}});
  Fact protection = makeFact(FactType::Protection, protectionSubject(path.subject, "field:a|b"));
  protection.related = {{names.add("etc/a.conf"), 7, 8, 0, 0}};
  posture.facts = {path, other, protection,
                   makeFact(FactType::Protection, protectionSubject("elsewhere", "values")),
                   makeFact(FactType::Protection, path.subject)};
  const std::string text = writeStatement(statement);
  const Result<Statement> atOnce = readStatement(text, names);
  const Result<Statement> whenAsked = readStatement(text, names, MakeFacts::WhenAsked);
  REQUIRE((atOnce && whenAsked));
  CHECK(whenAsked->units[0].posture.facts.empty());
  CHECK(writeStatement(*atOnce) == text);
  CHECK(writeStatement(*whenAsked) == text);
  const std::vector<Fact> facts = wholePosture(whenAsked->units[0]).facts;
  REQUIRE(facts.size() == posture.facts.size());
  for (size_t i = 0; i < facts.size(); ++i) {
    CHECK(facts[i].subject == posture.facts[i].subject);
    CHECK(facts[i].values == posture.facts[i].values);
  }
  CHECK(!facts[2].at.known());
  CHECK(facts[2].related.at(0).position() == Position{"etc/a.conf", 7, 8});
}

TEST_CASE("a statement that says too little, too much or the same twice is not read") {
  FileNames names;
  const std::string text = writeStatement(example(names));
  const auto broken = [&](std::string_view from, std::string_view to) {
    std::string other = text;
    const size_t at = other.find(from);
    REQUIRE(at != std::string::npos);
    other.replace(at, from.size(), to);
    return !readStatement(other, names);
  };
  CHECK(broken(R"("ticket":"T-1",)", ""));
  CHECK(broken(R"("ticket":"T-1",)", R"("ticket":"T-1","more":1,)"));
  CHECK(broken(R"("ticket":"T-1",)", R"("ticket":"T-1","ticket":"T-2",)"));
  CHECK(broken(R"("ticket":"T-1")", R"("ticket":1)"));
  CHECK(broken(R"("version":2)", R"("version":-2)"));
  CHECK(broken(R"("version":2)", R"("version":4294967296)"));
  CHECK(broken(R"("version":2)", R"("version":1)"));
  CHECK(broken("prod/web", "prod\\u001bweb"));
  CHECK(broken("2026-04-01", "2026-04-31"));
  CHECK(broken("2026-03-01", "never"));
  CHECK(broken("etc/a.conf.d/x", "etc/z.conf.d/x"));
  CHECK(broken("aaaa", "AAAA"));
  CHECK(broken(R"("type":"hook")", R"("type":"hok")"));
  CHECK(broken(R"("1:3:4 )", R"("2:3:4 )"));
  CHECK(broken(R"("1:3:4 )", R"("1 )"));
  CHECK(broken(R"("1:3:4 )", R"("01:3:4 )"));
  CHECK(broken(R"("1:3:4 )", R"("0:3:4 )"));
  CHECK(broken(R"("1:3:4 )", R"("1:0:4 )"));
  CHECK(broken(R"("1:3:4 )", R"("1:3:4:5 )"));
  CHECK(broken(R"("1:3:4 )", R"("1:3:4  )"));
  CHECK(broken(R"("1:3:4 )", R"("- - )"));
  CHECK(broken(R"("1:3:4 )", R"("1:3:-4 )"));
  CHECK(broken("[0,0,", "[11,0,"));
  CHECK(broken("[0,0,", "[0,1,"));
  CHECK(broken("[0,0,", "[-1,0,"));
  CHECK(broken(R"([0,0,"subject)", R"([0,0,[0,"x"],"subject)"));
  CHECK(broken(R"([1,0,"subject)", R"([1,0,[1,"subject"],"subject)"));
  CHECK(broken(R"("labels":["label"])", R"("labels":[1])"));
  CHECK(broken(R"("source":"word")", R"("source":false)"));
  CHECK(broken(R"("reach":"word")", R"("reach":true)"));
  CHECK(broken("https://in-toto.io/Statement/v1", "https://in-toto.io/Statement/v0.1"));
}

TEST_CASE("the next version follows the one before") {
  FileNames names;
  Verified before{example(names), std::string(64, 'e'), {"ada"}};
  Acceptance acceptance;
  acceptance.today = "2026-02-01";
  acceptance.expires = "2026-05-01";
  acceptance.reason = "reviewed";
  std::vector<BaselineUnit> units = {unit("etc/a.conf", names), unit("etc/c.conf", names)};
  units[0].files[0].sha256 = std::string(64, 'f');
  const Statement next = nextStatement(before, units, acceptance);
  CHECK(next.version == 3);
  CHECK(next.previous == before.digest);
  CHECK(next.scope == "prod/web");
  CHECK(next.changes ==
        std::vector<std::string>{"etc/a.conf: the files changed, what they mean did not",
                                 "etc/b.conf: the unit is gone", "etc/c.conf: the unit is new"});
  CHECK(next.waivers.size() == 1);
  CHECK(readStatement(writeStatement(next), names));

  acceptance.today = "2026-03-02";
  CHECK(nextStatement(before, units, acceptance).waivers.empty());
}

TEST_CASE("a weaker fact is among the changes") {
  FileNames names;
  const Statement before = example(names);
  std::vector<BaselineUnit> units = before.units;
  std::erase_if(units[0].posture.facts,
                [](const Fact &fact) { return fact.type == FactType::Protection; });
  const std::vector<std::string> changes = describeChanges(before, units);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].starts_with("etc/b.conf: weaker: "));
}
