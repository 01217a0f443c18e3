// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The editors' schema names the same keys as the reader.
#include "core/rules/load.h"

#include <catch2/catch.hpp>
#include <simdjson.h>

#include <map>
#include <set>

using namespace tacet;

namespace {

/// Where the schema describes the entries of a section.
std::string definitionOf(const std::string &section) {
  const std::map<std::string, std::string> definitions = {
      {"", "/properties"},
      {"sinks", "/$defs/sink/properties"},
      {"sources", "/$defs/source/properties"},
      {"redactors", "/$defs/redactor/properties"},
      {"contracts", "/$defs/contract/properties"},
      {"propagators", "/$defs/propagator/properties"},
      {"calls", "/$defs/call/properties"},
      {"calls.when", "/$defs/condition/properties"},
      {"kinds", "/$defs/kind/properties"},
      {"literals", "/$defs/literal/properties"},
      {"kinds.names", "/$defs/names/properties"},
      {"kinds.samples", "/$defs/samples/properties"},
      {"throws", "/$defs/throw/properties"},
      {"boundaries", "/$defs/boundary/properties"},
      {"words", "/$defs/words/properties"},
      {"severity", "/$defs/severity/properties"},
      {"severity.channel", "/$defs/levels/properties"}};
  auto found = definitions.find(section);
  return found == definitions.end() ? "/missing" : found->second;
}

} // namespace

TEST_CASE("the editors' schema has the keys that the reader takes", "[rules]") {
  simdjson::dom::parser parser;
  simdjson::dom::element schema =
      parser.load(std::string(TACET_SOURCE_DIR) + "/rules/schema/rules.schema.json");
  for (const auto &[section, keys] : knownRuleKeys()) {
    CAPTURE(section);
    simdjson::dom::object properties;
    REQUIRE(schema.at_pointer(definitionOf(section)).get(properties) == simdjson::SUCCESS);
    std::set<std::string> described;
    for (auto field : properties)
      described.emplace(field.key);
    CHECK(described == std::set<std::string>(keys.begin(), keys.end()));
  }
}
