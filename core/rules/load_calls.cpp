// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Calls that are findings by themselves, and what must hold of their arguments.
#include "core/rules/sections.h"

#include "core/finding/names.h"

#include <algorithm>
#include <charconv>

namespace tacet {
namespace {

constexpr std::string_view kChecks[] = {"cleartext-transport", "core-dump", "debug-hook"};

std::vector<std::string> plain(std::vector<Located<std::string>> texts) {
  std::vector<std::string> values;
  values.reserve(texts.size());
  for (Located<std::string> &text : texts)
    values.push_back(std::move(text.value));
  return values;
}

std::vector<std::string> readNumbers(const MapReader &map, std::string_view key) {
  std::vector<std::string> numbers;
  for (Located<std::string> &text : map.texts(key)) {
    const bool negative = text.value.size() > 1 && text.value.front() == '-';
    if (text.value == "null" || text.value == "none" ||
        text.value.find_first_not_of("0123456789", negative ? 1 : 0) == std::string::npos)
      numbers.push_back(std::move(text.value));
    else
      map.fail(text.at, "'" + text.value + "' is no number, null or none");
  }
  return numbers;
}

std::vector<Pattern> readPatterns(const MapReader &map, std::string_view key) {
  std::vector<Pattern> patterns;
  for (Located<std::string> &text : map.texts(key)) {
    Pattern pattern(std::move(text.value));
    if (const std::string error = pattern.error(); !error.empty())
      map.fail(text.at, "'" + pattern.text() + "' is no pattern: " + error);
    else
      patterns.push_back(std::move(pattern));
  }
  return patterns;
}

/// "1.rlim_cur"
std::optional<ValuePlace> parsePlace(std::string_view text) {
  ValuePlace place;
  size_t dot = std::min(text.find('.'), text.size());
  const std::string_view head = text.substr(0, dot);
  if (head == "this") {
    place.position = kArgThis;
  } else if (head != "value") {
    const auto [stop, error] =
        std::from_chars(head.data(), head.data() + head.size(), place.position);
    if (error != std::errc() || stop != head.data() + head.size())
      return std::nullopt;
  }
  while (dot < text.size()) {
    const size_t next = std::min(text.find('.', dot + 1), text.size());
    if (next == dot + 1)
      return std::nullopt;
    place.fields.emplace_back(text.substr(dot + 1, next - dot - 1));
    dot = next;
  }
  return place;
}

CallCondition readCondition(const YamlNode &node, std::vector<RuleProblem> &problems) {
  MapReader map(node, "a condition", keysOf("calls.when"), problems);
  CallCondition condition;
  condition.keys = plain(map.texts("key"));
  condition.is = readNumbers(map, "is");
  condition.isNot = readNumbers(map, "not");
  if (const auto above = map.number("above"))
    condition.above = above->value;
  if (const auto bits = map.number("bits"))
    condition.bits = bits->value;
  condition.texts = readPatterns(map, "text");
  condition.notTexts = readPatterns(map, "not_text");
  condition.types = readSelectors(map, "type");
  condition.from = readSelectors(map, "from");
  condition.returns = readNumbers(map, "returns");
  if (map.isMap() && node.keys.empty())
    map.fail(node.at, "a condition that asks nothing");
  return condition;
}

/// False when a part of it can't be read: without it the rule would say too much.
bool readWhen(const MapReader &map, CallRule &rule, std::vector<RuleProblem> &problems) {
  const YamlNode *node = map.find("when");
  if (!node)
    return true;
  if (node->type != YamlNode::Type::Map) {
    map.fail(node->at, "'when' must be a map from places to conditions");
    return false;
  }
  const size_t before = problems.size();
  for (size_t i = 0; i < node->keys.size(); ++i) {
    const std::optional<ValuePlace> place = parsePlace(node->keys[i]);
    if (!place) {
      map.fail(node->keyPositions[i],
               "'" + node->keys[i] + "' is no place; write for example 0, 1.field, this or value");
      continue;
    }
    rule.when.push_back(readCondition(node->children[i], problems));
    rule.when.back().place = *place;
  }
  return problems.size() == before;
}

bool readCheck(const MapReader &map, CallRule &rule) {
  if (!map.require("check"))
    return false;
  const std::optional<Located<std::string>> check = map.text("check");
  if (!check)
    return false;
  rule.check = check->value;
  if (std::find(std::begin(kChecks), std::end(kChecks), rule.check) != std::end(kChecks))
    return true;
  std::string message = "no check '" + rule.check + "' takes calls";
  if (const std::string_view near = nearestWord(rule.check, kChecks); !near.empty())
    message += ", did you mean '" + std::string(near) + "'?";
  map.fail(check->at, message);
  return false;
}

void readLevel(const MapReader &map, CallRule &rule) {
  const std::optional<Located<std::string>> text = map.text("level");
  if (!text)
    return;
  if (const std::optional<Level> level = parseLevel(text->value))
    rule.level = *level;
  else
    map.fail(text->at, "a level is error, warning, note or none, this is '" + text->value + "'");
}

/// What is said of calls and assignments; gates only have names.
bool readFinding(const MapReader &map, CallRule &rule, std::vector<RuleProblem> &problems) {
  if (!readCheck(map, rule) || !readWhen(map, rule, problems))
    return false;
  readLevel(map, rule);
  if (rule.level != Level::None && (!map.require("says") || !map.require("advice")))
    return false;
  if (const auto says = map.text("says"))
    rule.says = says->value;
  if (const auto advice = map.text("advice"))
    rule.advice = advice->value;
  rule.beside = readSelectors(map, "beside");
  rule.notBeside = readSelectors(map, "not_beside");
  rule.atRunTime = map.has("at_run_time");
  rule.withSecrets = map.has("with_secrets");
  rule.handlerDumps = map.has("dumping_handler");
  if (const auto handler = map.number(rule.handlerDumps ? "dumping_handler" : "handler"))
    rule.handler = handler->value;
  return true;
}

} // namespace

void readCall(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  constexpr std::string_view forms[] = {"on", "field", "gate"};
  MapReader map(node, "a call", keysOf("calls"), problems);
  const std::string_view form = readForm(map, forms);
  if (form.empty())
    return;
  CallRule rule;
  rule.form = form == "on"      ? CallRule::Form::Function
              : form == "field" ? CallRule::Form::Field
                                : CallRule::Form::Gate;
  rule.at = node.at;
  rule.on = readSelectors(map, form);
  bool whole = true;
  if (rule.form == CallRule::Form::Gate)
    refuseOthers(map, node, form, {});
  else
    whole = readFinding(map, rule, problems);
  if (whole && !rule.on.empty())
    rules.calls.push_back(std::move(rule));
}

} // namespace tacet
