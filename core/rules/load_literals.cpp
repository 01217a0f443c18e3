// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Rules on literals. One that an earlier file has named is extended, as kinds are.
#include "core/rules/sections.h"

#include "core/finding/names.h"
#include "core/rules/validators.h"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>

namespace tacet {
namespace {

void readPatterns(const MapReader &map, std::string_view key, std::vector<Term> &into) {
  for (Located<std::string> &text : map.texts(key)) {
    const re2::RE2 pattern(text.value, re2::RE2::Quiet);
    if (pattern.ok())
      into.push_back({std::move(text.value), std::move(text.at)});
    else
      map.fail(text.at, "'" + text.value + "' is no pattern of RE2: " + pattern.error());
  }
}

void readText(const MapReader &map, std::string_view key, std::string &into) {
  if (std::optional<Located<std::string>> text = map.text(key))
    into = std::move(text->value);
}

void readWordList(const MapReader &map, std::string_view key, std::vector<std::string> &into) {
  for (Located<std::string> &text : map.texts(key)) {
    const bool lower = std::none_of(text.value.begin(), text.value.end(),
                                    [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
    if (lower)
      into.push_back(std::move(text.value));
    else
      map.fail(text.at,
               "'" + text.value + "' can never be found: texts are split into lower-case words");
  }
}

void readValidator(const MapReader &map, LiteralRule &rule) {
  std::optional<Located<std::string>> text = map.text("validator");
  if (!text)
    return;
  rule.validator = text->value;
  if (findValidator(text->value))
    return;
  std::string message = "there is no validator '" + text->value + "', only";
  for (const NamedValidator &known : validators())
    message += (known.name == validators().front().name ? " " : ", ") + std::string(known.name);
  map.fail(text->at, message);
}

void readNumbers(const MapReader &map, LiteralRule &rule) {
  for (const Located<std::string> &text : map.texts("cwe")) {
    int number = 0;
    const char *end = text.value.data() + text.value.size();
    if (std::from_chars(text.value.data(), end, number).ptr == end && number > 0)
      rule.cwe.push_back(number);
    else
      map.fail(text.at, "'cwe' holds numbers, this is '" + text.value + "'");
  }
  if (std::optional<Located<std::string>> text = map.text("entropy")) {
    const char *end = text->value.data() + text->value.size();
    const auto [stop, error] = std::from_chars(text->value.data(), end, rule.entropy);
    if (error != std::errc() || stop != end || rule.entropy < 0 || rule.entropy > 8)
      map.fail(text->at,
               "'entropy' is a number of bits from 0 to 8, this is '" + text->value + "'");
  }
}

void readWeight(const MapReader &map, LiteralRule &rule) {
  if (std::optional<Located<std::string>> text = map.text("level")) {
    if (std::optional<Level> level = parseLevel(text->value))
      rule.level = *level;
    else
      map.fail(text->at, "a level is error, warning or note, this is '" + text->value + "'");
  }
  if (std::optional<Located<std::string>> text = map.text("confidence")) {
    if (std::optional<Confidence> confidence = parseConfidence(text->value))
      rule.confidence = *confidence;
    else
      map.fail(text->at, "'confidence' is high, medium or low, this is '" + text->value + "'");
  }
}

LiteralRule &ruleOf(const MapReader &map, const std::string &id, RuleSet &rules) {
  for (LiteralRule &rule : rules.literals)
    if (rule.id == id)
      return rule;
  for (std::string_view key : {"title", "kind", "advice", "pattern"})
    map.require(key);
  LiteralRule &rule = rules.literals.emplace_back();
  rule.id = id;
  rule.at = map.at();
  return rule;
}

} // namespace

void readLiteral(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  constexpr std::string_view forms[] = {"id", "placeholders"};
  MapReader map(node, "a literal", keysOf("literals"), problems);
  const std::string_view form = readForm(map, forms);
  if (form == "placeholders") {
    refuseOthers(map, node, form, {});
    readPatterns(map, form, rules.placeholders);
    return;
  }
  const std::optional<Located<std::string>> id = form.empty() ? std::nullopt : map.text("id");
  if (!id)
    return;
  LiteralRule &rule = ruleOf(map, id->value, rules);
  readText(map, "title", rule.title);
  readText(map, "kind", rule.kind);
  readText(map, "advice", rule.advice);
  readWeight(map, rule);
  readNumbers(map, rule);
  readPatterns(map, "pattern", rule.patterns);
  readPatterns(map, "unless", rule.unless);
  readValidator(map, rule);
  readWordList(map, "near", rule.near);
  readWordList(map, "apart", rule.apart);
}

} // namespace tacet
