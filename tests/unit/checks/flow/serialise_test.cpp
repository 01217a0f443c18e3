// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/flow/serialise.h"

#include <catch2/catch.hpp>

using namespace tacet::flow;

namespace {

Unit sample() {
  Unit unit;
  unit.mainFile = "a.c";
  unit.files = {"a.c", "a.h"};
  unit.types = {{Carrier::Text, true, true, kNone, {}}, {Carrier::Object, false, false, 0, {0}}};
  unit.symbols.resize(2);
  unit.symbols[0].kind = SymbolKind::Record;
  unit.symbols[0].name = "User";
  unit.symbols[0].annotations = {{Annotation::Kind::Sensitive, "contact"}};
  unit.symbols[1].kind = SymbolKind::Function;
  unit.symbols[1].usr = "c:@F@f";
  unit.symbols[1].type = 0;
  Function body;
  body.symbol = 1;
  body.nodes.resize(2);
  body.nodes[0].kind = NodeKind::Literal;
  body.nodes[0].text = "%s";
  body.nodes[1].kind = NodeKind::Result;
  body.nodes[1].call = 0;
  body.nodes[1].inputs.resize(1);
  body.nodes[1].inputs[0].from = 0;
  body.nodes[1].inputs[0].guarded = true;
  body.calls.resize(1);
  body.calls[0].callee = 1;
  body.calls[0].arguments = {0};
  body.calls[0].argumentOuts = {kNone};
  body.calls[0].extents = {{7, 9}};
  body.calls[0].name = {2, 5};
  body.calls[0].result = 1;
  body.returns = {1};
  unit.functions = {body};
  unit.functionsTotal = 3;
  return unit;
}

} // namespace

TEST_CASE("a unit survives being written and read") {
  const std::string bytes = serialise(sample());
  Loaded loaded = deserialise(bytes);
  REQUIRE(loaded.error == "");
  REQUIRE(loaded.unit);
  CHECK(loaded.unit->symbols[0].annotations[0].argument == "contact");
  CHECK(loaded.unit->functions[0].nodes[1].inputs[0].guarded);
  CHECK(loaded.unit->functions[0].calls[0].extents[0].end == 9);
  CHECK(loaded.unit->functions[0].calls[0].name.begin == 2);
  CHECK(loaded.unit->functionsTotal == 3);
  CHECK(serialise(*loaded.unit) == bytes);
}

TEST_CASE("every truncation and every flipped byte is read without harm") {
  const std::string bytes = serialise(sample());
  for (size_t length = 0; length < bytes.size(); ++length)
    CHECK_FALSE(deserialise(bytes.substr(0, length)).unit);
  for (size_t at = 0; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(~damaged[at]);
    const Loaded loaded = deserialise(damaged);
    CHECK(loaded.unit.has_value() == loaded.error.empty());
  }
}

TEST_CASE("foreign input and other versions are refused with a reason") {
  CHECK(deserialise("").error == "is not a flow graph of tacet");
  CHECK(deserialise("\x7f"
                    "ELF and more of it")
            .error == "is not a flow graph of tacet");
  std::string newer = serialise(sample());
  newer[9] = 9;
  CHECK(deserialise(newer).error == "has format version 9, this program reads 4");
  CHECK(deserialise(serialise(sample()) + "x").error == "has bytes after its end");
}

TEST_CASE("an index out of range is refused") {
  Unit unit = sample();
  unit.functions[0].nodes[1].inputs[0].from = 17;
  CHECK(deserialise(serialise(unit)).error == "names an input out of range");
}
