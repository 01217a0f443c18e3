// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// YAML: trees with places, and every way in which a text can be refused.
#include "drift/load/load.h"

#include <catch2/catch.hpp>

using namespace tacet::drift;

namespace {

FileNames names;

Loaded read(std::string_view text, const LoadLimits &limits = {}) {
  return load(text, "a.yaml", names, {}, limits);
}

Node one(std::string_view text) {
  Loaded loaded = read(text);
  for (const LoadProblem &problem : loaded.problems)
    UNSCOPED_INFO(problem.id << ": " << problem.message);
  REQUIRE(loaded.problems.empty());
  REQUIRE(loaded.documents.size() == 1);
  return std::move(loaded.documents[0].root);
}

LoadProblem refused(std::string_view text, const LoadLimits &limits = {}) {
  const Loaded loaded = read(text, limits);
  CHECK(loaded.documents.empty());
  REQUIRE(loaded.problems.size() == 1);
  return loaded.problems[0];
}

std::string where(const Place &at) {
  return std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
         std::to_string(at.begin) + "-" + std::to_string(at.end);
}

std::string where(const LoadProblem &problem) {
  return problem.id + " " + std::to_string(problem.at.line) + ":" +
         std::to_string(problem.at.column);
}

} // namespace

TEST_CASE("yaml keeps order, types and places", "[load][yaml]") {
  const Node root = one("a: 1\nb:\n  - x\n  - \"y z\"\nc: {d: true}\n");
  REQUIRE(root.entries.size() == 3);
  CHECK(where(root.entries[0].at) == "1:1 0-1");
  CHECK(where(root.entries[0].value.at) == "1:4 3-4");
  CHECK(root.entries[0].value.type == ScalarType::Number);
  const Node &list = root.entries[1].value;
  REQUIRE(list.items.size() == 2);
  CHECK(where(list.items[1].at) == "4:5 18-23");
  CHECK(list.items[1].quoted);
  CHECK(root.findPath({"c", "d"})->type == ScalarType::Bool);
}

TEST_CASE("yaml types plain scalars by the core schema", "[load][yaml]") {
  const auto type = [](std::string_view text) {
    return one("a: " + std::string(text)).entries[0].value.type;
  };
  for (const char *number : {"0", "-12", "+1", "0o17", "0xFf", "1.5", ".5", "1e3", "-.inf", ".nan"})
    CHECK(type(number) == ScalarType::Number);
  for (const char *text :
       {"yes", "on", "1.2.3", "0x", "1e", "+", "-x", ".", "12h", "'1'", "!!str 1"})
    CHECK(type(text) == ScalarType::String);
  CHECK(type("True") == ScalarType::Bool);
  CHECK(one("a: !!str 1").entries[0].value.quoted);
}

TEST_CASE("yaml puts a value that is left out behind its key", "[load][yaml]") {
  const Node root = one("a:\nb: ~\nc:\n  - \n  - null\n");
  CHECK(root.entries[0].value.isNull());
  CHECK(root.entries[0].value.at.line == 1);
  CHECK(where(root.entries[1].value.at) == "2:4 6-7");
  REQUIRE(root.entries[2].value.items.size() == 2);
  CHECK(root.entries[2].value.items[1].isNull());
  CHECK(root.entries[2].value.items[1].at.line == 5);
}

TEST_CASE("yaml folds aliases and applies merge keys", "[load][yaml]") {
  const Node root = one("base: &b {x: 1, y: 2}\nmore: &m {z: 3, x: 9}\n"
                        "own:\n  <<: [*b, *m]\n  y: 5\nlist: [*b]\n");
  const Node *own = root.find("own");
  CHECK(own->entries.size() == 3);
  CHECK(own->textAt("x") == "1");
  CHECK(own->textAt("y") == "5");
  CHECK(own->textAt("z") == "3");
  CHECK(own->find("x")->at.line == 1);
  CHECK(root.find("list")->items[0].textAt("y") == "2");
  CHECK(where(refused("a:\n  <<: 5\n")) == "syntax 2:7");
}

TEST_CASE("yaml keeps tags and skips anchors for places", "[load][yaml]") {
  const Node root = one("a: &x !secret val\nb: !!binary aGk=\n");
  CHECK(root.entries[0].value.tag == "!secret");
  CHECK(where(root.entries[0].value.at) == "1:15 14-17");
  CHECK(root.entries[1].value.tag == "!!binary");
}

TEST_CASE("yaml reads several documents and keeps those before a broken one", "[load][yaml]") {
  const Loaded good = read("---\na: 1\n---\n# nothing\n---\nb: 2\n...\n");
  CHECK(good.problems.empty());
  REQUIRE(good.documents.size() == 2);
  CHECK(good.documents[1].root.entries[0].at.line == 6);
  const Loaded broken = read("a: 1\n---\nb: 2\n---\nc: [1,\n");
  CHECK(broken.documents.size() == 2);
  REQUIRE(broken.problems.size() == 1);
  CHECK(broken.problems[0].id == "truncated");
  const Loaded twice = read("a: 1\na: 2\n---\nb: 2\n");
  CHECK(twice.documents.size() == 1);
  REQUIRE(twice.problems.size() == 1);
  CHECK(where(twice.problems[0]) == "duplicate-key 2:1");
}

TEST_CASE("an empty yaml file is a document without anything", "[load][yaml]") {
  CHECK(one("").isNull());
  CHECK(one("# only a comment\n").isNull());
}

TEST_CASE("yaml that is broken is refused with its place", "[load][yaml]") {
  CHECK(where(refused("a: *nowhere\n")) == "syntax 1:4");
  CHECK(where(refused("a: &x [1, *x]\n")) == "syntax 1:11");
  CHECK(where(refused("a: 1\n\tb: 2\n")).starts_with("syntax 2:"));
  CHECK(where(refused("a: \"open\n")).starts_with("truncated"));
  CHECK(where(refused("[a]: b\n")) == "syntax 1:1");
  CHECK(where(refused("a: b\x04\nc: d\n")) == "encoding 1:5");
  CHECK(where(refused("a: \xFF\n")) == "encoding 1:4");
  CHECK(where(refused(std::string_view("a: b\0c\n", 7))) == "encoding 1:5");
  CHECK(where(refused("\xFF\xFE")).starts_with("encoding"));
}

TEST_CASE("what is left over behind a document is not another one", "[load][yaml]") {
  const Loaded loaded = read("[a]\nb: c\n");
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems[0].at.line == 2);
}

TEST_CASE("alias bombs are refused before they swell", "[load][yaml]") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int j = 0; j < 10; ++j)
      bomb += before + ", ";
    bomb += "x]\n";
  }
  CHECK(refused(bomb).id == "alias-bomb");

  std::string texts = "a: &a \"" + std::string(1000, 'x') + "\"\nb: [";
  for (int i = 0; i < 100; ++i)
    texts += "*a, ";
  LoadLimits limits;
  limits.bytes = 8000;
  CHECK(refused(texts + "x]\n", limits).id == "alias-bomb");
}

TEST_CASE("depth is bounded, by aliases too", "[load][yaml]") {
  CHECK(refused(std::string(5000, '[')).id == "syntax"); // not even closed
  CHECK(refused(std::string(200, '[') + std::string(200, ']')).id == "too-deep");
  const std::string open(100, '[');
  const std::string close(100, ']');
  CHECK(refused("a: &a " + open + close + "\nb: " + open + "*a" + close + "\n").id == "too-deep");
}

TEST_CASE("size is bounded", "[load][yaml]") {
  LoadLimits limits;
  limits.bytes = 3;
  CHECK(refused("a: 1", limits).id == "too-large");
  limits = {};
  limits.nodes = 5;
  CHECK(where(refused("[a, b,\n c, d, e]", limits)) == "too-large 2:8");
}

TEST_CASE("byte order marks and CRLF shift nothing", "[load][yaml]") {
  const Node root = one("\xEF\xBB\xBF"
                        "a: 1\r\nb: 'x'\r\n");
  CHECK(where(root.entries[0].at) == "1:1 3-4");
  CHECK(where(root.entries[1].value.at) == "2:4 12-15");
}

TEST_CASE("yaml templates are recognised", "[load][yaml]") {
  CHECK(where(refused("a:\n  {{- toYaml .Values.x | nindent 2 }}\n")) == "template 2:3");
  CHECK(where(refused("a: {{ level }}\n")).starts_with("template 1:"));
  CHECK(where(refused("image: me:{{ .Values.tag }}\n")).starts_with("template 1:"));
  CHECK(where(refused("{% if x %}\na: 1\n{% endif %}\n")).starts_with("template 1:"));
  CHECK(one("a: '{{ host }}'\nb: of {{ $labels.job }} down\n").entries.size() == 2);
}
