// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Between functions: wrappers, results, recursion, fields, streams, callbacks.
#include "tests/unit/checks/flow/graph_builder.h"

#include <catch2/catch.hpp>

using namespace tacet;
using namespace tacet::flow;

namespace {

struct Program : GraphBuilder {
  SymbolId emit, password;
  Program() {
    emit = function("emit", kNone, {parameter("what", text)});
    password = parameter("password", text);
  }
  void returns(NodeId id) { current().returns = {id}; }
};

} // namespace

TEST_CASE("a variadic wrapper is found, and its callers' formats decide") {
  Program p;
  const SymbolId vsyslog =
      p.function("vsyslog", kNone,
                 {p.parameter("l", p.number), p.parameter("f", p.text), p.parameter("a", p.list)});
  const SymbolId wrapper = p.function("note", kNone, {p.parameter("format", p.text)}, kVariadic);
  p.body(wrapper);
  const NodeId level = p.node(NodeKind::Constant, p.number);
  p.call(vsyslog, {level, 0, p.rest()});
  p.body(p.function("caller", kNone, {p.password}));
  p.call(wrapper, {p.literal("%p"), 0});
  p.call(wrapper, {p.literal("%s"), 0});
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  CHECK(analysis.leaks[0].sink.name == "note");
  CHECK(analysis.leaks[0].sink.function == "caller");
  CHECK(analysis.leaks[0].steps.back().text == "logged here by vsyslog");
}

TEST_CASE("a value comes back from a callee, and only through what it returns") {
  Program p;
  const SymbolId pass = p.function("pass", p.text, {p.parameter("x", p.text)});
  p.body(pass);
  p.returns(0);
  const SymbolId drop = p.function("drop", p.text, {p.parameter("x", p.text)});
  p.body(drop);
  p.returns(p.literal("nothing"));
  p.body(p.function("caller", kNone, {p.password}));
  p.call(p.emit, {p.call(drop, {0})});
  CHECK(p.analyse().leaks.empty());
  p.call(p.emit, {p.call(pass, {0})});
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  REQUIRE(analysis.leaks[0].steps.size() == 4);
  CHECK(analysis.leaks[0].steps[1].text == "passed to 'pass' as 'x'");
  CHECK(analysis.leaks[0].steps[2].text == "returned from 'pass'");
}

TEST_CASE("the sink inside a plain function is where the finding belongs") {
  Program p;
  const SymbolId greet = p.function("greet", kNone, {p.parameter("x", p.text)});
  p.body(greet);
  p.call(p.emit, {0});
  p.body(p.function("caller", kNone, {p.password}));
  p.call(greet, {0});
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  CHECK(analysis.leaks[0].sink.function == "greet");
}

TEST_CASE("a redactor's name is not believed when its body hands the value on") {
  Program p;
  const SymbolId mask = p.function("mask", p.text, {p.parameter("x", p.text)});
  p.body(mask);
  p.returns(0);
  p.body(p.function("caller", kNone, {p.password}));
  p.call(p.emit, {p.call(mask, {0})});
  CHECK(p.analyse().leaks.size() == 1);
}

TEST_CASE("recursion ends") {
  Program p;
  const SymbolId ping = p.function("ping", p.text, {p.parameter("x", p.text)});
  const SymbolId pong = p.function("pong", p.text, {p.parameter("y", p.text)});
  p.body(ping);
  const NodeId result = p.call(pong, {0});
  p.returns(p.node(NodeKind::Merge, p.text, kNone, {0, result}));
  p.body(pong);
  p.returns(p.call(ping, {0}));
  p.body(p.function("caller", kNone, {p.password}));
  p.call(p.emit, {p.call(pong, {0})});
  CHECK(p.analyse().leaks.size() == 1);
}

TEST_CASE("a number read out of a secret is no secret for callers either") {
  Program p;
  const SymbolId first = p.function("first", p.number, {p.parameter("x", p.text)});
  p.body(first);
  p.returns(p.node(NodeKind::Compute, p.number, kNone, {0}));
  p.body(p.function("caller", kNone, {p.password}));
  p.call(p.emit, {p.call(first, {0})});
  CHECK(p.analyse().leaks.empty());
}

TEST_CASE("what is stored in a field is read elsewhere, a step weaker") {
  Program p;
  const TypeId holder = p.record("Holder", {"v"});
  const SymbolId v = p.field(holder, 0);
  const SymbolId set =
      p.function("set", kNone, {p.parameter("h", holder), p.parameter("x", p.text)});
  p.body(set);
  p.current().stores = {{v, 1, {0, 90, 1}}};
  p.body(p.function("caller", kNone, {p.parameter("h", holder), p.password}));
  p.call(set, {0, 1});
  p.body(p.function("show", kNone, {p.parameter("h", holder)}));
  p.call(p.emit, {p.part(0, v)});
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  CHECK(analysis.leaks[0].confidence == Confidence::Medium);
}

TEST_CASE("a printer writes into whatever stream it is given") {
  Program p;
  const TypeId stream = p.record("std::basic_ostream", {});
  const SymbolId insert =
      p.function("std::operator<<", stream, {p.parameter("os", stream), p.parameter("x", p.text)},
                 kStreamInsert | kOperator);
  const SymbolId print =
      p.function("print", kNone, {p.parameter("os", stream), p.parameter("x", p.text)});
  p.body(print);
  p.call(insert, {0, 1});
  p.current().exits = {{0, p.out(0)}};
  p.body(p.function("caller", kNone, {p.password}));
  const SymbolId other = p.symbol(SymbolKind::Global, "std::other", stream);
  p.call(print, {p.node(NodeKind::Global, stream, other), 0});
  p.out(0);
  CHECK(p.analyse().leaks.empty());
  const SymbolId cerr = p.symbol(SymbolKind::Global, "std::cerr", stream);
  p.call(print, {p.node(NodeKind::Global, stream, cerr), 0});
  p.out(0);
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  CHECK(analysis.leaks[0].sink.channel == Channel::Console);
}

TEST_CASE("a function that is handed on is called there") {
  Program p;
  const SymbolId callback = p.function("callback", kNone, {p.parameter("x", p.text)});
  p.body(callback);
  p.call(p.emit, {0});
  const SymbolId post =
      p.function("post", kNone, {p.parameter("data", p.text), p.parameter("f", kNone)});
  p.body(p.function("caller", kNone, {p.password}));
  p.call(post, {0, p.node(NodeKind::Function, p.type(Carrier::Function), callback)});
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  CHECK(analysis.leaks[0].sink.function == "callback");
}

TEST_CASE("a function by the name of a log is one, unless its body shows otherwise") {
  Program p;
  const SymbolId unseen = p.function("my_debug", kNone, {p.parameter("text", p.text)});
  p.body(p.function("caller", kNone, {p.password}));
  p.call(unseen, {0});
  const Analysis analysis = p.analyse();
  REQUIRE(analysis.leaks.size() == 1);
  CHECK(analysis.leaks[0].confidence == Confidence::Medium);
  p.body(unseen);
  CHECK(p.analyse().leaks.empty());
}
