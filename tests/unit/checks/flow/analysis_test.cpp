// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Inside one function: names, formats, redactors, fields.
#include "tests/unit/checks/flow/graph_builder.h"

#include <catch2/catch.hpp>

using namespace tacet;
using namespace tacet::flow;

namespace {

/// void f(char *NAME) with syslog declared.
struct Program : GraphBuilder {
  SymbolId syslog, named, f;
  NodeId value;
  explicit Program(const std::string &name, TypeId of = kNone) {
    syslog = function("syslog", kNone, {parameter("level", number), parameter("format", text)},
                      kVariadic);
    named = parameter(name, of == kNone ? text : of);
    f = function("f", kNone, {named});
    body(f);
    value = 0;
  }
  void log(const std::string &format, const std::vector<NodeId> &values) {
    std::vector<NodeId> arguments = {node(NodeKind::Constant, number), literal(format)};
    arguments.insert(arguments.end(), values.begin(), values.end());
    call(syslog, arguments);
  }
};

} // namespace

TEST_CASE("a parameter whose name tells reaches the log") {
  Program p("password");
  p.log("login %s", {p.value});
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  const Leak &leak = analysis.leaks[0];
  CHECK(leak.source.kind->id == "credential");
  CHECK(leak.source.name == "password");
  CHECK(leak.sink.name == "syslog");
  CHECK(leak.confidence == Confidence::High);
  REQUIRE(leak.steps.size() == 2);
  CHECK(leak.steps[0].text == "'password' is read here");
  CHECK(leak.steps[1].text == "logged here by syslog");
}

TEST_CASE("what the format does not print does not leave") {
  Program p("password");
  p.log("at %p, %.0s, %d", {p.value, p.value, p.value});
  CHECK(p.analyse().leaks.empty());
}

TEST_CASE("the text before a conversion says what its argument is") {
  Program p("x");
  p.log("access token: %s", {p.value});
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  CHECK(analysis.leaks[0].source.evidence == Evidence::Label);
}

TEST_CASE("names of what can't hold the data say nothing") {
  Program number("password", 1);
  number.log("%d", {number.value});
  CHECK(number.analyse().leaks.empty());
  Program length("password_length");
  length.log("%s", {length.value});
  CHECK(length.analyse().leaks.empty());
}

TEST_CASE("a variable that was given a literal is no secret") {
  Program p("x");
  const SymbolId password = p.symbol(SymbolKind::Local, "password", p.text);
  p.log("%s", {p.node(NodeKind::Define, p.text, password, {p.literal("***")})});
  CHECK(p.analyse().leaks.empty());
}

TEST_CASE("redactors by rule and by name end the way, lengths carry nothing") {
  Program p("password");
  const SymbolId hmac = p.function("hmac", p.text, {p.parameter("key", p.text)});
  const SymbolId mask = p.function("mask_text", p.text, {p.parameter("key", p.text)});
  const SymbolId strlen = p.function("strlen", p.number, {p.parameter("s", p.text)});
  p.log("%s %s %lu", {p.call(hmac, {p.value}), p.call(mask, {p.value}), p.call(strlen, {p.value})});
  CHECK(p.analyse().leaks.empty());
}

TEST_CASE("a buffer holds what was formatted into it, until it is overwritten") {
  Program p("password");
  const SymbolId snprintf = p.function(
      "snprintf", p.number,
      {p.parameter("to", p.text), p.parameter("n", p.number), p.parameter("f", p.text)}, kVariadic);
  const SymbolId buffer = p.symbol(SymbolKind::Local, "buf", p.text);
  const NodeId empty = p.node(NodeKind::Define, p.text, buffer);
  p.call(snprintf, {empty, p.node(NodeKind::Constant, p.number), p.literal("p=%s"), p.value});
  const NodeId filled = p.out(0, buffer);
  p.log("%s", {filled});
  const SymbolId strcpy =
      p.function("strcpy", p.text, {p.parameter("to", p.text), p.parameter("from", p.text)});
  p.call(strcpy, {filled, p.literal("gone")});
  p.log("%s", {p.out(0, buffer)});
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  CHECK(analysis.leaks[0].steps[1].text == "written into 'buf' by snprintf");
}

TEST_CASE("only the part that was stored is sensitive") {
  Program p("password");
  const TypeId user = p.record("Pair", {"first", "second"});
  const NodeId empty = p.node(NodeKind::Define, user, p.symbol(SymbolKind::Local, "u", user));
  const NodeId filled = p.store(empty, p.field(user, 0), p.value);
  p.log("%s", {p.part(filled, p.field(user, 1))});
  CHECK(p.analyse().leaks.empty());
  p.log("%s", {p.part(filled, p.field(user, 0))});
  CHECK(p.analyse().leaks.size() == 1);
}

TEST_CASE("an object that is printed whole prints its fields") {
  Program p("x");
  const TypeId account = p.record("Account", {"owner", "password"});
  const SymbolId emit = p.function("emit", kNone, {p.parameter("what", account)});
  p.call(emit, {p.node(NodeKind::Define, account, p.symbol(SymbolKind::Local, "a", account))});
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  CHECK(analysis.leaks[0].source.evidence == Evidence::Fields);
  CHECK(analysis.leaks[0].source.fields == std::vector<std::string>{"password"});
}

TEST_CASE("what is handed to a consumer was sensitive before") {
  Program p("x");
  const SymbolId bind = p.function("ldap_bind", kNone, {p.parameter("who", p.text)});
  p.log("%s", {p.value});
  p.call(bind, {p.value});
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  CHECK(analysis.leaks[0].source.evidence == Evidence::Use);
}

TEST_CASE("a guarded call is weak evidence") {
  Program p("password");
  p.log("%s", {p.value});
  p.current().calls[0].guarded = true;
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  CHECK(analysis.leaks[0].guarded);
  CHECK(analysis.leaks[0].confidence == Confidence::Low);
}

TEST_CASE("profiles: annotations only, and everything that is not known to be harmless") {
  Program p("password");
  p.log("%s", {p.value});
  CHECK(p.analyse(Profile::Annotated).leaks.empty());
  p.unit.symbols[p.named].annotations = {{Annotation::Kind::Sensitive, "credential"}};
  CHECK(p.analyse(Profile::Annotated).leaks.size() == 1);
  p.unit.symbols[p.named].annotations = {{Annotation::Kind::Public, ""}};
  CHECK(p.analyse().leaks.empty());
  CHECK(p.analyse(Profile::Strict).leaks.empty());
  Program q("x");
  q.log("%s", {q.value});
  CHECK(q.analyse().leaks.empty());
  const Analysis strict = q.analyse(Profile::Strict);
  REQUIRE(strict.leaks.size() == 1);
  CHECK(strict.leaks[0].source.kind == nullptr);
}
