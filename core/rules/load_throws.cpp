// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which library functions throw at data, and where no exception may arrive.
#include "core/rules/sections.h"

#include "core/finding/names.h"

namespace tacet {

void readThrow(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  MapReader map(node, "an entry of 'throws'", keysOf("throws"), problems);
  if (!map.require("on") || !map.require("types"))
    return;
  ThrowRule rule;
  rule.at = node.at;
  rule.on = readSelectors(map, "on");
  for (Located<std::string> &type : map.texts("types"))
    rule.types.push_back(std::move(type.value));
  if (std::optional<Located<std::string>> unless = map.text("unless"))
    rule.unless = unless->value;
  if (std::optional<Located<uint32_t>> quiet = map.number("quiet"))
    rule.quiet = quiet->value;
  if (std::optional<Located<std::string>> text = map.text("confidence")) {
    if (std::optional<Confidence> parsed = parseConfidence(text->value))
      rule.confidence = *parsed;
    else
      map.fail(text->at, "'confidence' must be high, medium or low, this is '" + text->value + "'");
  }
  if (!rule.on.empty() && !rule.types.empty())
    rules.throws.push_back(std::move(rule));
}

void readBoundary(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  constexpr std::string_view forms[] = {"on", "callback"};
  constexpr std::string_view ofMethod[] = {"as"};
  MapReader map(node, "a boundary", keysOf("boundaries"), problems);
  const std::string_view form = readForm(map, forms);
  if (form.empty() || !map.require("as"))
    return;
  BoundaryRule rule;
  rule.on = readSelectors(map, form);
  rule.callback = form == "callback";
  if (rule.callback && !map.require("argument"))
    return;
  if (!rule.callback)
    refuseOthers(map, node, form, ofMethod);
  if (std::optional<Located<uint32_t>> argument = map.number("argument"))
    rule.argument = argument->value;
  if (std::optional<Located<std::string>> as = map.text("as"))
    rule.as = as->value;
  if (!rule.on.empty())
    rules.boundaries.push_back(std::move(rule));
}

} // namespace tacet
