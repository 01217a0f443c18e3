// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The formats beside YAML: trees, places and refusals of each, and how formats are chosen.
#include "drift/load/load.h"

#include <catch2/catch.hpp>

using namespace tacet::drift;

namespace {

FileNames names;

Node one(const std::string &name, std::string_view text) {
  Loaded loaded = load(text, name, names);
  for (const LoadProblem &problem : loaded.problems)
    UNSCOPED_INFO(problem.id << ": " << problem.message);
  REQUIRE(loaded.problems.empty());
  REQUIRE(loaded.documents.size() == 1);
  return std::move(loaded.documents[0].root);
}

std::string refused(const std::string &name, std::string_view text) {
  const Loaded loaded = load(text, name, names);
  if (loaded.problems.size() != 1)
    return std::to_string(loaded.problems.size()) + " problems";
  const LoadProblem &problem = loaded.problems[0];
  return problem.id + " " + std::to_string(problem.at.line) + ":" +
         std::to_string(problem.at.column);
}

std::string where(const Place &at) {
  return std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
         std::to_string(at.begin) + "-" + std::to_string(at.end);
}

std::string formatOf(const std::string &name, std::string_view text) {
  const Loaded loaded = load(text, name, names);
  return loaded.documents.empty() ? loaded.problems.at(0).id : loaded.documents[0].format;
}

} // namespace

TEST_CASE("json: types and places", "[load][json]") {
  const Node root = one("a.json", "{\"a\": [1, -2.5e3, true, null],\n \"b\\n\": \"x\\u00e9\"}\n");
  REQUIRE(root.entries.size() == 2);
  CHECK(where(root.entries[0].at) == "1:2 1-4");
  const Node &list = root.entries[0].value;
  REQUIRE(list.items.size() == 4);
  CHECK(where(list.items[1].at) == "1:11 10-16");
  CHECK(list.items[1].type == ScalarType::Number);
  CHECK(list.items[1].text == "-2.5e3");
  CHECK(list.items[2].type == ScalarType::Bool);
  CHECK(list.items[3].isNull());
  CHECK(root.entries[1].key == "b\n");
  CHECK(root.entries[1].value.text == "x\xC3\xA9");
  CHECK(root.entries[1].value.quoted);
  CHECK(root.entries[1].value.at.line == 2);
}

TEST_CASE("json: what is refused", "[load][json]") {
  CHECK(refused("a.json", "{\"a\": 1, \"a\": 2}") == "duplicate-key 1:10");
  CHECK(refused("a.json", "{\"a\": 1,}").starts_with("syntax 1:"));
  CHECK(refused("a.json", "{\"a\": nul}").starts_with("syntax 1:"));
  CHECK(refused("a.json", "{\"a\": 01}").starts_with("syntax 1:"));
  CHECK(refused("a.json", "{\"a\": 1} x").starts_with("syntax 1:"));
  CHECK(refused("a.json", "{\"a\": [1").starts_with("truncated 1:"));
  CHECK(refused("a.json", "{\"a\": \"x").starts_with("truncated 1:"));
  CHECK(refused("a.json", "").starts_with("truncated"));
  CHECK(refused("a.json", "3") == "syntax 1:1");
  CHECK(refused("a.json", std::string(500, '[') + std::string(500, ']')).starts_with("too-deep"));
  CHECK(refused("a.json", "{\"a\": {{ x }} }").starts_with("template"));
}

TEST_CASE("json: comments are refused unless YAML would read it", "[load][json]") {
  CHECK(refused("a.json", "{\n // about a\n \"a\": 1}") == "syntax 2:2");
  CHECK(refused("a.json", "{\"u\": \"http://x\", /* a */ \"a\": 1}") == "syntax 1:19");
  CHECK(one("a.json", "{\n # about a\n \"a\": 1}").textAt("a") == "1");
}

TEST_CASE("toml: order, types and places", "[load][toml]") {
  const Node root = one("a.toml", "z = 'x'\n[b.c]\nn = 1_000\nf = 1_0.5\nd = 2020-01-02\n"
                                  "[[a]]\nk = true\n[[a]]\n");
  REQUIRE(root.entries.size() == 3);
  CHECK(root.entries[0].key == "z");
  CHECK(where(root.entries[0].value.at) == "1:5 4-7");
  CHECK(root.findPath({"b", "c"})->textAt("n") == "1000");
  CHECK(root.findPath({"b", "c"})->textAt("f") == "10.5");
  CHECK(root.findPath({"b", "c"})->textAt("d") == "2020-01-02");
  CHECK(root.entries[2].value.items.size() == 2);
  const Node wide = one("a.toml", "\"\xC3\xA9\" = 1 # \xE2\x82\xAC\nb = \"\xC3\xA9\"\nc = 2\n");
  CHECK(wide.find("c")->at.column == 5);
  CHECK(where(wide.find("b")->at).starts_with("2:5"));
}

TEST_CASE("toml: what is refused", "[load][toml]") {
  CHECK(refused("a.toml", "a = 1\na = 2\n").starts_with("duplicate-key 2:"));
  CHECK(refused("a.toml", "[a]\n[b]\n[a]\n").starts_with("duplicate-key 3:"));
  CHECK(refused("a.toml", "a = \n").starts_with("syntax 1:"));
  CHECK(refused("a.toml", "a = " + std::string(200, '[') + std::string(200, ']'))
            .starts_with("too-deep"));
  CHECK(refused("a.toml", "{{ if .x }}\na = 1\n").starts_with("template 1:1"));
}

TEST_CASE("xml: attributes, children, texts and places", "[load][xml]") {
  const Node root =
      one("a.xml", "<?xml version=\"1.0\"?>\n<C status=\"w&amp;n\" none=\"\">\n"
                   "  <A><B n=\"1\"/><B n=\"2\">t</B></A>\n  <P>x &lt; y</P>\n</C>\n");
  CHECK(root.tag == "C");
  REQUIRE(root.entries.size() == 4);
  CHECK(root.textAt("status") == "w&n");
  CHECK(where(root.entries[0].at) == "2:4 25-31");
  CHECK(root.entries[0].value.at.line == 2);
  CHECK(root.entries[0].value.at.column == 12);
  const Node *a = root.find("A");
  REQUIRE(a->entries.size() == 2);
  CHECK(a->entries[0].key == "B");
  CHECK(a->entries[1].value.textAt("#text") == "t");
  CHECK(where(a->entries[1].at) == "3:17 67-68");
  CHECK(root.textAt("P") == "x < y");
}

TEST_CASE("xml: what is refused", "[load][xml]") {
  CHECK(refused("a.xml", "<a>\n<b></a>\n").starts_with("syntax 2:"));
  CHECK(refused("a.xml", "<a><b>").starts_with("truncated 1:"));
  CHECK(refused("a.xml", "<a/><b/>") == "syntax 1:5");
  CHECK(refused("a.xml", "<a x='1' x='2'/>") == "duplicate-key 1:10");
  CHECK(refused("a.xml", "").starts_with("truncated"));
  CHECK(refused("a.xml", "<a><% if x %></a>") == "template 1:4");
  std::string deep;
  for (int i = 0; i < 300; ++i)
    deep += "<a>";
  for (int i = 0; i < 300; ++i)
    deep += "</a>";
  CHECK(refused("a.xml", deep).starts_with("too-deep"));
}

TEST_CASE("ini: sections, repeated keys, continuations", "[load][ini]") {
  const Node root = one("x.service", "# c\n[Service]\nEnvironment=A=1\nEnvironment = B\n"
                                     "ExecStart=/bin/x \\\n ; left out\n  --flag\n[Unit]\n"
                                     "[Service]\r\nUser=me\r\n");
  REQUIRE(root.entries.size() == 2);
  const Node *service = root.find("Service");
  REQUIRE(service->entries.size() == 4);
  CHECK(service->entries[0].value.text == "A=1");
  CHECK(service->entries[1].value.text == "B");
  CHECK(service->textAt("ExecStart") == "/bin/x  --flag");
  CHECK(where(service->entries[1].at) == "4:1 30-41");
  CHECK(service->textAt("User") == "me");
  CHECK(service->entries[3].at.line == 10);
}

TEST_CASE("ini: a line that is nothing is told and left out", "[load][ini]") {
  const Loaded loaded = load("[A]\nwhat\nb=c\n", "journald.conf", names);
  REQUIRE(loaded.documents.size() == 1);
  CHECK(loaded.documents[0].root.find("A")->textAt("b") == "c");
  CHECK(refused("journald.conf", "[A]\nwhat\nb=c\n") == "syntax 2:1");
  CHECK(refused("coredump.conf.j2", "[A]\nb={{ c }}\n") == "template 2:3");
}

TEST_CASE("properties: separators, escapes, continuations", "[load][properties]") {
  const Node root = one("a.properties", "# c\n! c\na.b = x\nc:y\n  d e f\nk\\ 1=\\u00e9\\t\\\n"
                                        "    more\nempty\na.b=z\ns=\\ud83d\\ude00");
  REQUIRE(root.entries.size() == 7);
  CHECK(root.textAt("a.b") == "z");
  CHECK(root.textAt("c") == "y");
  CHECK(root.textAt("d") == "e f");
  CHECK(root.textAt("k 1") == "\xC3\xA9\tmore");
  CHECK(root.find("empty")->text.empty());
  CHECK(root.textAt("s") == "\xF0\x9F\x98\x80");
  CHECK(where(root.entries[0].value.at) == "3:7 14-15");
  CHECK(refused("a.properties", "a=\\u12\n") == "syntax 1:3");
}

TEST_CASE("sysctl: keys, prefixes and comments", "[load][sysctl]") {
  const Node root = one("/etc/sysctl.d/9.conf", "# c\n; c\nkernel.core_pattern = |/bin/false\n"
                                                "-fs.suid_dumpable=0\n-net.x\n");
  REQUIRE(root.entries.size() == 3);
  CHECK(root.textAt("kernel.core_pattern") == "|/bin/false");
  CHECK(root.find("fs.suid_dumpable")->tag == "-");
  CHECK(root.find("net.x")->isNull());
  CHECK(where(root.entries[0].value.at).starts_with("3:23 "));
  CHECK(refused("sysctl.conf", "kernel.x\n") == "syntax 1:1");
}

TEST_CASE("fluent bit: sections, instructions, groups", "[load][fluentbit]") {
  const Node root = one("fluent-bit.conf", "@SET a=b\n[INPUT]\n    Name tail\n    # c\n\n"
                                           "    Path  /x # y\n[OUTPUT]\n    Name a\n    [G]\n"
                                           "        k v\n    tls on\n[OUTPUT]\n@INCLUDE x*.conf\n");
  REQUIRE(root.entries.size() == 5);
  CHECK(root.entries[0].key == "@SET");
  CHECK(root.entries[0].value.text == "a=b");
  CHECK(root.entries[1].value.textAt("Path") == "/x # y");
  CHECK(where(root.entries[1].value.entries[1].value.at) == "6:11 50-56");
  CHECK(root.entries[2].value.findPath({"G"})->textAt("k") == "v");
  CHECK(root.entries[2].value.textAt("tls") == "on");
  CHECK(root.entries[4].value.text == "x*.conf");
}

TEST_CASE("fluent bit: strict where its reader is", "[load][fluentbit]") {
  CHECK(refused("fluent-bit.conf", "[INPUT]\n    Name a\n  Path b\n") == "syntax 3:3");
  CHECK(refused("fluent-bit.conf", "[INPUT]\n    Name a\n\tPath b\n") == "syntax 3:2");
  CHECK(refused("fluent-bit.conf", "[INPUT]\n    Name\n") == "syntax 2:5");
  CHECK(refused("fluent-bit.conf", "[INPUT\n") == "syntax 1:1");
  CHECK(refused("fluent-bit.conf", "    Name a\n") == "syntax 1:5");
  CHECK(refused("fluent-bit.conf", "[INPUT]\n    Host {{ host }}\n") == "template 2:10");
}

TEST_CASE("formats are told by content where names do not", "[load][formats]") {
  CHECK(formatOf("a.conf", "# c\n[SERVICE]\n    Flush 1\n") == "fluentbit");
  CHECK(formatOf("relay", "receivers:\n  otlp:\n") == "yaml");
  CHECK(formatOf("-", "{\"a\": 1}") == "json");
  CHECK(formatOf("-", "[Journal]\nStorage=none\n") == "ini");
  CHECK(formatOf("-", "[sources.a]\ntype = \"file\"\n") == "toml");
  CHECK(formatOf("-", "kernel.x = 1\n") == "sysctl");
  CHECK(formatOf("-", "<?xml version='1.0'?><a/>") == "xml");
  CHECK(formatOf("A.YML", "a: b") == "yaml");
  CHECK(formatOf("x.service.j2", "[Unit]\na=b\n") == "ini");
}

TEST_CASE("braces of an agent's own are no template", "[load][formats]") {
  CHECK(formatOf("x.service", "[S]\nExecStart=/bin/x --format={{.Name}}\n") == "ini");
  CHECK(formatOf("a.properties", "p = %style{%d}{cyan} %m\n") == "properties");
  CHECK(formatOf("a.properties", "p = {{ level }}\n") == "template");
  CHECK(formatOf("a.yaml", "a: [1\nb: |\n  {{ x }}\n") == "syntax");
}

TEST_CASE("what has no loader says so", "[load][formats]") {
  CHECK(formatOf("x.conf", "server {\n  listen 80;\n}\n") == "unknown-format");
  CHECK(formatOf("x.conf", "<source>\n  @type tail\n</source>\n") == "unknown-format");
  CHECK(formatOf("x", "#!/bin/sh\necho\n") == "unknown-format");
  CHECK(formatOf("x.alloy", "") == "unknown-format");
  CHECK(formatOf("x", "just words\n") == "unknown-format");
}
