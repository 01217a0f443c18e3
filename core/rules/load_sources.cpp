// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Sources: each of the four forms has keys of its own.
#include "core/rules/sections.h"

#include "core/finding/names.h"

#include <charconv>

namespace tacet {
namespace {

void readKindOf(const MapReader &map, SourceRule &rule) {
  if (!map.require("kind"))
    return;
  if (std::optional<Located<std::string>> kind = map.text("kind"))
    rule.kind = kind->value;
}

bool readArgument(const MapReader &map, SourceRule &rule) {
  if (!map.require("argument"))
    return false;
  std::optional<Located<uint32_t>> argument = map.number("argument");
  if (argument)
    rule.argument = argument->value;
  return argument.has_value();
}

void readWhen(const MapReader &map, SourceRule &rule) {
  if (std::optional<Located<std::string>> when = map.text("when"))
    rule.when = when->value;
}

/// `parameters: { 0: payload }`
void readParameters(const MapReader &map, SourceRule &rule) {
  if (!map.require("parameters"))
    return;
  const YamlNode &node = *map.find("parameters");
  if (node.type != YamlNode::Type::Map) {
    map.fail(node.at, "'parameters' must be a map from positions to kinds");
    return;
  }
  for (size_t i = 0; i < node.keys.size(); ++i) {
    uint32_t position = 0;
    const std::string &key = node.keys[i];
    auto [stop, error] = std::from_chars(key.data(), key.data() + key.size(), position);
    if (error != std::errc() || stop != key.data() + key.size())
      map.fail(node.keyPositions[i], "'" + key + "' is no parameter's position");
    else if (node.children[i].type != YamlNode::Type::Scalar)
      map.fail(node.children[i].at, "a parameter's kind must be a text");
    else
      rule.parameters[position] = node.children[i].text;
  }
}

void readConfidence(const MapReader &map, SourceRule &rule) {
  std::optional<Located<std::string>> text = map.text("confidence");
  if (!text)
    return;
  if (std::optional<Confidence> parsed = parseConfidence(text->value))
    rule.confidence = *parsed;
  else
    map.fail(text->at, "'confidence' must be high, medium or low, this is '" + text->value + "'");
}

bool readFunction(const MapReader &map, const YamlNode &node, SourceRule &rule) {
  constexpr std::string_view ofKey[] = {"key", "to", "confidence"};
  constexpr std::string_view ofFunction[] = {"kind", "to", "confidence"};
  rule.to = readRanges(map, "to", {{kArgReturn, kArgReturn}});
  if (!map.has("key")) {
    refuseOthers(map, node, "on", ofFunction);
    readKindOf(map, rule);
    return !rule.kind.empty();
  }
  refuseOthers(map, node, "on", ofKey);
  rule.form = SourceRule::Form::Key;
  std::optional<Located<uint32_t>> key = map.number("key");
  if (key)
    rule.key = key->value;
  return key.has_value();
}

bool readCallback(const MapReader &map, const YamlNode &node, SourceRule &rule) {
  constexpr std::string_view allowed[] = {"argument", "parameters", "when", "confidence"};
  refuseOthers(map, node, "callback", allowed);
  rule.form = SourceRule::Form::Callback;
  readParameters(map, rule);
  readWhen(map, rule);
  return readArgument(map, rule) && !rule.parameters.empty();
}

bool readConsumer(const MapReader &map, const YamlNode &node, SourceRule &rule) {
  constexpr std::string_view allowed[] = {"argument", "kind", "when", "confidence"};
  refuseOthers(map, node, "consumer", allowed);
  rule.form = SourceRule::Form::Consumer;
  readWhen(map, rule);
  readKindOf(map, rule);
  return readArgument(map, rule) && !rule.kind.empty();
}

} // namespace

void readSource(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  constexpr std::string_view forms[] = {"on", "callback", "consumer"};
  MapReader map(node, "a source", keysOf("sources"), problems);
  std::string_view form = readForm(map, forms);
  if (form.empty())
    return;
  SourceRule rule;
  rule.at = node.at;
  rule.on = readSelectors(map, form);
  readConfidence(map, rule);
  bool whole = form == "on"         ? readFunction(map, node, rule)
               : form == "callback" ? readCallback(map, node, rule)
                                    : readConsumer(map, node, rule);
  if (whole && !rule.on.empty())
    rules.sources.push_back(std::move(rule));
}

} // namespace tacet
