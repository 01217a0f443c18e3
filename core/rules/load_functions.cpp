// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Sinks, redactors and propagators. Sources have their own file.
#include "core/rules/sections.h"

#include "core/system/clock.h"

#include <algorithm>

namespace tacet {
namespace {

std::optional<uint32_t> plain(const std::optional<Located<uint32_t>> &number) {
  return number ? std::optional(number->value) : std::nullopt;
}

std::string textOf(const MapReader &map, std::string_view key) {
  std::optional<Located<std::string>> text = map.text(key);
  return text ? std::move(text->value) : std::string();
}

bool readChannel(const MapReader &map, Channel &channel) {
  if (!map.require("channel"))
    return false;
  std::optional<Located<std::string>> text = map.text("channel");
  if (!text)
    return false;
  if (fromString(text->value, channel))
    return true;
  std::span<const std::string_view> known = keysOf("severity"); // has one key for each channel
  std::string message = "there is no channel '" + text->value + "'";
  if (std::string_view near = nearestWord(text->value, known); !near.empty())
    message += ", did you mean '" + std::string(near) + "'?";
  map.fail(text->at, message);
  return false;
}

SinkRule::Form sinkForm(std::string_view key) {
  if (key == "stream")
    return SinkRule::Form::Stream;
  if (key == "stream_type")
    return SinkRule::Form::StreamType;
  if (key == "stream_from")
    return SinkRule::Form::StreamFrom;
  return key == "macro" ? SinkRule::Form::Macro : SinkRule::Form::Function;
}

std::vector<std::string> lowerWords(const MapReader &map, std::string_view key) {
  std::vector<std::string> words;
  for (Located<std::string> &text : map.texts(key)) {
    bool lower = std::all_of(text.value.begin(), text.value.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    if (lower)
      words.push_back(std::move(text.value));
    else
      map.fail(text.at, "'" + text.value +
                            "' can never be found: names are split into lower-case "
                            "words of letters and digits");
  }
  return words;
}

void readOffer(const MapReader &map, RedactorRule &rule) {
  using Offer = RedactorRule::Offer;
  constexpr std::pair<std::string_view, Offer> offers[] = {
      {"c", Offer::C}, {"c++", Offer::Cxx}, {"same", Offer::Same}};
  rule.header = textOf(map, "header");
  if (!rule.header.empty() && rule.header.front() != '<' && rule.header.front() != '"')
    rule.header = '"' + rule.header + '"';
  const std::optional<Located<std::string>> text = map.text("offer");
  if (!text)
    return;
  const auto *found = std::find_if(std::begin(offers), std::end(offers),
                                   [&](const auto &each) { return each.first == text->value; });
  if (found == std::end(offers))
    map.fail(text->at, "'offer' is c, c++ or same");
  else if (rule.on.size() != 1 || rule.on.front().text.find_first_of("*{") != std::string::npos)
    map.fail(text->at, "what is offered must be named alone and in full");
  else
    rule.offer = found->second;
}

std::vector<Flow> readFlows(const MapReader &map) {
  std::vector<Flow> flows;
  for (const Located<std::string> &text : map.texts("flow")) {
    if (std::optional<std::vector<Flow>> parsed = parseFlow(text.value))
      flows.insert(flows.end(), parsed->begin(), parsed->end());
    else
      map.fail(text.at, "'" + text.value + "' is no flow; write for example '1 -> return'");
  }
  return flows;
}

/// The entries of propagators that list types. True when this was one.
bool readTypes(const MapReader &map, const YamlNode &node, RuleSet &rules) {
  const std::pair<std::string_view, std::vector<Selector> *> lists[] = {
      {"text_types", &rules.textTypes},
      {"printers", &rules.printers},
      {"byte_types", &rules.byteTypes},
      {"stream_types", &rules.streamTypes}};
  for (auto [key, list] : lists) {
    if (!map.has(key))
      continue;
    refuseOthers(map, node, key, {});
    for (Selector &selector : readSelectors(map, key))
      list->push_back(std::move(selector));
    return true;
  }
  return false;
}

} // namespace

void readSink(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  constexpr std::string_view forms[] = {"on", "stream", "stream_type", "stream_from", "macro"};
  constexpr std::string_view ofFunction[] = {"channel", "vendor", "format", "va_list",
                                             "args",    "dump",   "keyed"};
  MapReader map(node, "a sink", keysOf("sinks"), problems);
  std::string_view form = readForm(map, forms);
  SinkRule rule;
  if (form.empty() || !readChannel(map, rule.channel))
    return;
  rule.form = sinkForm(form);
  rule.at = node.at;
  rule.on = readSelectors(map, form);
  rule.vendor = textOf(map, "vendor");
  if (rule.form != SinkRule::Form::Function) {
    refuseOthers(map, node, form, std::span(ofFunction).first(2));
  } else {
    rule.format = plain(map.number("format"));
    rule.vaList = plain(map.number("va_list"));
    rule.args = readRanges(map, "args");
    rule.dump = readFlag(map, "dump");
    rule.keyed = textOf(map, "keyed");
    if (!map.has("format") && !map.has("args") && !map.has("va_list"))
      map.fail(node.at, "nothing leaves through this sink; give 'format' or 'args'");
    if (rule.vaList && !rule.format)
      map.fail(node.at, "'va_list' needs the 'format' that prints it");
  }
  if (!rule.on.empty())
    rules.sinks.push_back(std::move(rule));
}

void readRedactor(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  constexpr std::string_view forms[] = {"on", "name", "keyed_variant"};
  constexpr std::string_view ofName[] = {"weak"};
  MapReader map(node, "a redactor", keysOf("redactors"), problems);
  std::string_view form = readForm(map, forms);
  if (form.empty())
    return;
  RedactorRule rule;
  rule.at = node.at;
  if (form == "on") {
    rule.on = readSelectors(map, form);
    rule.result = readRanges(map, "result", {{kArgReturn, kArgReturn}});
    rule.weak = readFlag(map, "weak");
    readOffer(map, rule);
  } else {
    rule.form = form == "name" ? RedactorRule::Form::Name : RedactorRule::Form::KeyedVariant;
    rule.words = lowerWords(map, form);
    rule.weak = form == "name" && readFlag(map, "weak");
    refuseOthers(map, node, form, std::span(ofName).first(form == "name" ? 1 : 0));
  }
  if (!rule.on.empty() || !rule.words.empty())
    rules.redactors.push_back(std::move(rule));
}

void readPropagator(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  MapReader map(node, "a propagator", keysOf("propagators"), problems);
  if (!map.isMap() || readTypes(map, node, rules))
    return;
  if (!map.require("on"))
    return;
  PropagatorRule rule;
  rule.at = node.at;
  rule.on = readSelectors(map, "on");
  rule.flow = readFlows(map);
  rule.format = plain(map.number("format"));
  rule.vaList = plain(map.number("va_list"));
  rule.into = readRanges(map, "into");
  rule.overwrites = readRanges(map, "overwrites");
  rule.dump = readFlag(map, "dump");
  if (!map.has("flow") && !map.has("format"))
    map.fail(node.at, "a propagator needs 'flow' or 'format'; 'flow: []' says that nothing comes "
                      "out");
  if (map.has("into") != map.has("format"))
    map.fail(node.at, "'format' and 'into' go together");
  if (!rule.on.empty())
    rules.propagators.push_back(std::move(rule));
}

void readContract(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  const size_t before = problems.size();
  MapReader map(node, "a contract", keysOf("contracts"), problems);
  Contract contract;
  contract.at = node.at;
  const std::pair<std::string_view, std::string *> texts[] = {
      {"vendor", &contract.vendor}, {"reference", &contract.reference}, {"until", &contract.until}};
  for (auto [key, into] : texts) {
    if (key != "until" && !map.require(key))
      continue;
    if (std::optional<Located<std::string>> text = map.text(key))
      *into = std::move(text->value);
  }
  if (!contract.until.empty() && !isIsoDate(contract.until))
    map.fail(node.at,
             "'until' must be a date such as 2027-03-01, this is '" + contract.until + "'");
  if (map.require("kinds"))
    for (Located<std::string> &kind : map.texts("kinds"))
      contract.kinds.push_back(std::move(kind.value));
  if (problems.size() == before)
    rules.contracts.push_back(std::move(contract));
}

} // namespace tacet
