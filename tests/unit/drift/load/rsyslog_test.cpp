// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "drift/load/rsyslog.h"

#include <catch2/catch.hpp>

using namespace tacet::drift;

namespace {

RsyslogTree parse(std::string_view text) {
  static const std::string name = "rsyslog.conf";
  return parseRsyslog(text, &name, {});
}

/// The tree in one line, for expectations.
std::string show(const Node &node) {
  if (node.isScalar())
    return "'" + node.text + "'";
  std::string text;
  for (const Node &item : node.items)
    text += show(item) + ",";
  for (const Entry &entry : node.entries)
    text += entry.key + "=" + show(entry.value) + ";";
  return node.isList() ? "[" + text + "]" : "{" + text + "}";
}

std::string shown(std::string_view text) {
  const RsyslogTree tree = parse(text);
  CHECK(tree.problems.empty());
  return show(tree.root);
}

} // namespace

TEST_CASE("rsyslog: objects with parameters, lists, comments and bodies", "[rsyslog][load]") {
  CHECK(shown("Action(Type=\"omfwd\" # to the hub\n  Target = \"a\\\"b\"\n list=[\"x\", \"y\"])") ==
        "{action={type='omfwd';target='a\"b';list=['x','y',];};}");
  CHECK(shown("ruleset(name=\"r\") { stop\n action(type=\"omfile\") }") ==
        "{ruleset={name='r';{}={stop={};action={type='omfile';};};};}");
  CHECK(shown("/* all\n of it */ module(load=\"imtcp\" StreamDriver.Mode=\"1\")") ==
        "{module={load='imtcp';streamdriver.mode='1';};}");
}

TEST_CASE("rsyslog: selectors, property filters and what they do", "[rsyslog][load]") {
  CHECK(
      shown("*.info;mail.none  -/var/log/messages\n& @@hub:514\n") ==
      "{rule={filter='*.info;mail.none';{}={legacy='-/var/log/messages';legacy='@@hub:514';};};}");
  CHECK(shown(":msg, contains, \"a \\\" b\" ~\n") ==
        "{rule={filter=':msg, contains, \"a \\\" b\"';{}={stop={};};};}");
  CHECK(shown("*.emerg :omusrmsg:*\n*.alert root,joe") ==
        "{rule={filter='*.emerg';{}={legacy=':omusrmsg:*';};};"
        "rule={filter='*.alert';{}={legacy='root,joe';};};}");
  CHECK(shown("kern.*\taction(type=\"omfile\" file=\"/x\")") ==
        "{rule={filter='kern.*';{}={action={type='omfile';file='/x';};};};}");
}

TEST_CASE("rsyslog: directives keep their argument, also over several lines", "[rsyslog][load]") {
  CHECK(shown("$FileCreateMode 0640\n$template t,\"a\\\nb\"\n") ==
        "{$filecreatemode='0640';$template='t,\"ab\"';}");
}

TEST_CASE("rsyslog: conditions nest and know their else", "[rsyslog][load]") {
  CHECK(shown("if $msg contains ' then ' then { stop } else if ($x == 1) then\n/var/log/b\n"
              "else call other\n") ==
        "{if={condition='$msg contains ' then '';{}={stop={};};else={if={condition='($x == 1)';"
        "{}={legacy='/var/log/b';};else={call='other';};};};};}");
  CHECK(shown("set $!a = \"x;y\"; unset $!a;") == "{set='$!a = \"x;y\"';unset='$!a';}");
  CHECK(shown("foreach ($.i in $!list) do { stop }") ==
        "{foreach={condition='foreach ($.i in $!list)';{}={stop={};};};}");
}

TEST_CASE("rsyslog: every node knows where it stands", "[rsyslog][load]") {
  const RsyslogTree tree = parse("# first\n*.* \\\n  action(type=\"omfwd\"\n\tport=\"514\")\n");
  const Node *body = tree.root.entries.at(0).value.find("{}");
  REQUIRE(body != nullptr);
  const Entry &action = body->entries.at(0);
  CHECK(action.at.line == 3);
  CHECK(action.at.column == 3);
  const Entry &port = action.value.entries.at(1);
  CHECK(port.at.line == 4);
  CHECK(port.at.column == 2);
  CHECK(port.value.at.column == 7);
  CHECK(port.value.at.end - port.value.at.begin == 5);
}

TEST_CASE("rsyslog: what is wrong is said, and the rest is read", "[rsyslog][load]") {
  const RsyslogTree tree = parse("mkdir x\naction(type=)\n}\n*.* /var/log/all\n");
  REQUIRE(tree.problems.size() == 3);
  CHECK(tree.problems.at(0).at.line == 1);
  CHECK(tree.problems.at(1).at.line == 2);
  CHECK(tree.problems.at(2).at.line == 3);
  CHECK(show(tree.root) == "{rule={filter='*.*';{}={legacy='/var/log/all';};};}");
}

TEST_CASE("rsyslog: unfinished and absurd input ends", "[rsyslog][load]") {
  for (const std::string_view text :
       {"if $x", "action(", "action(a=\"", "ruleset(name=\"x\") {", ":msg, contains, \"", "&",
        "*.* ", "set $!x = '", "foreach", "/*", "$", "\\"})
    parse(text);
  std::string deep;
  for (int i = 0; i < 10'000; ++i)
    deep += "if $a then ";
  CHECK(parse(deep).problems.at(0).id == "too-deep");
  CHECK(parse(std::string(10'000, '{')).problems.at(0).id == "too-deep");
  CHECK(parse("*.* stop\n" + std::string(100'000, '&')).problems.at(0).id == "too-deep");
  std::string filters;
  for (int i = 0; i < 10'000; ++i)
    filters += "*.* ";
  CHECK(parse(filters).problems.at(0).id == "too-deep");
}
