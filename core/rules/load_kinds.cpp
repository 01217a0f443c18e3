// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Kinds, words and severity. A kind that an earlier file has named is extended: lists grow, single
// values are replaced.
#include "core/rules/sections.h"

#include "core/finding/names.h"

#include <algorithm>
#include <charconv>

namespace tacet {
namespace {

void readTerms(const MapReader &map, std::string_view key, std::vector<Term> &terms) {
  for (Located<std::string> &text : map.texts(key))
    terms.push_back({std::move(text.value), std::move(text.at)});
}

void readNames(const MapReader &map, Kind &kind, std::vector<RuleProblem> &problems) {
  const YamlNode *node = map.find("names");
  if (!node)
    return;
  MapReader names(*node, "'names'", keysOf("kinds.names"), problems);
  readTerms(names, "certain", kind.certain);
  readTerms(names, "likely", kind.likely);
  readTerms(names, "possible", kind.possible);
  readTerms(names, "bytes", kind.bytes);
  readTerms(names, "keys", kind.keys);
}

void readSamples(const MapReader &map, Kind &kind, std::vector<RuleProblem> &problems) {
  const YamlNode *node = map.find("samples");
  if (!node)
    return;
  MapReader samples(*node, "'samples'", keysOf("kinds.samples"), problems);
  readTerms(samples, "sensitive", kind.sensitiveSamples);
  readTerms(samples, "harmless", kind.harmlessSamples);
}

void readSensitivity(const MapReader &map, Kind &kind) {
  std::optional<Located<std::string>> text = map.text("sensitivity");
  if (!text)
    return;
  std::optional<Confidence> parsed = parseConfidence(text->value); // the same three words
  if (parsed)
    kind.sensitivity = Sensitivity(uint8_t(*parsed));
  else
    map.fail(text->at, "'sensitivity' must be high, medium or low, this is '" + text->value + "'");
}

void readCheck(const MapReader &map, Kind &kind) {
  std::optional<Located<std::string>> text = map.text("check");
  if (!text)
    return;
  constexpr std::string_view checks[] = {"log-leak", "raw-payload", "exception-echo"};
  if (std::find(std::begin(checks), std::end(checks), text->value) != std::end(checks))
    kind.check = text->value;
  else
    map.fail(text->at, "'check' must be log-leak, raw-payload or exception-echo, this is '" +
                           text->value + "'");
}

bool readLevel(const MapReader &map, std::string_view key, Level &into) {
  std::optional<Located<std::string>> text = map.text(key);
  if (!text)
    return false;
  if (std::optional<Level> level = parseLevel(text->value)) {
    into = *level;
    return true;
  }
  map.fail(text->at, "a level is error, warning, note or none, this is '" + text->value + "'");
  return false;
}

/// `levels: { client: error }`
void readLevels(const MapReader &map, Kind &kind, std::vector<RuleProblem> &problems) {
  const YamlNode *node = map.find("levels");
  if (!node)
    return;
  MapReader row(*node, "'levels'", keysOf("severity"), problems);
  for (const std::string &key : node->keys) {
    Channel channel;
    Level level;
    if (fromString(key, channel) && readLevel(row, key, level))
      kind.levels[channel] = level;
  }
}

/// `true`, or a list of words: of this kind only what is so called.
void readEntropy(const MapReader &map, Kind &kind) {
  const YamlNode *node = map.find("low_entropy");
  if (node && node->type == YamlNode::Type::List)
    for (Located<std::string> &word : map.texts("low_entropy"))
      kind.guessable.push_back(std::move(word.value));
  else if (node)
    kind.lowEntropy = readFlag(map, "low_entropy");
}

void readCwe(const MapReader &map, Kind &kind) {
  for (const Located<std::string> &text : map.texts("cwe")) {
    int number = 0;
    const char *end = text.value.data() + text.value.size();
    auto [stop, error] = std::from_chars(text.value.data(), end, number);
    if (error == std::errc() && stop == end && number > 0)
      kind.cwe.push_back(number);
    else
      map.fail(text.at, "'cwe' holds numbers, this is '" + text.value + "'");
  }
}

void readCarriers(const MapReader &map, Kind &kind) {
  constexpr std::pair<std::string_view, uint8_t> bits[] = {{"text", kCarriesText},
                                                           {"bytes", kCarriesBytes},
                                                           {"object", kCarriesObject},
                                                           {"number", kCarriesNumber},
                                                           {"character", kCarriesCharacter}};
  if (!map.has("carriers"))
    return;
  kind.carriers = 0;
  for (const Located<std::string> &text : map.texts("carriers")) {
    uint8_t found = 0;
    for (auto [name, bit] : bits)
      if (name == text.value)
        found = bit;
    kind.carriers |= found;
    if (!found)
      map.fail(text.at, "there is no carrier '" + text.value +
                            "', only text, bytes, object, number and character");
  }
}

Kind &kindOf(const std::string &id, const Position &at, RuleSet &rules) {
  for (Kind &kind : rules.kinds)
    if (kind.id == id)
      return kind;
  Kind &kind = rules.kinds.emplace_back();
  kind.id = kind.title = id;
  kind.check = "log-leak";
  kind.at = at;
  return kind;
}

} // namespace

void readKind(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  MapReader map(node, "a kind", keysOf("kinds"), problems);
  if (!map.require("id"))
    return;
  std::optional<Located<std::string>> id = map.text("id");
  if (!id)
    return;
  bool isNew = !rules.findKind(id->value);
  if (isNew)
    map.require("sensitivity");
  Kind &kind = kindOf(id->value, node.at, rules);
  if (std::optional<Located<std::string>> title = map.text("title"))
    kind.title = title->value;
  readSensitivity(map, kind);
  readCheck(map, kind);
  readLevels(map, kind, problems);
  readEntropy(map, kind);
  readCwe(map, kind);
  readCarriers(map, kind);
  readNames(map, kind, problems);
  readTerms(map, "inside", kind.inside);
  readTerms(map, "types", kind.types);
  readTerms(map, "unless", kind.unless);
  readTerms(map, "not_after", kind.notAfter);
  readTerms(map, "labels", kind.labels);
  readTerms(map, "qualifiers", kind.qualifiers);
  readSamples(map, kind, problems);
}

void readWords(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  MapReader map(node, "'words'", keysOf("words"), problems);
  Words &words = rules.words;
  const std::pair<std::string_view, WordSet *> lists[] = {
      {"carrier_suffixes", &words.carrierSuffixes},
      {"negative_suffixes", &words.negativeSuffixes},
      {"negative_prefixes", &words.negativePrefixes},
      {"action_verbs", &words.actionVerbs},
      {"lookup_verbs", &words.lookupVerbs},
      {"failure_words", &words.failureWords},
      {"plain_keys", &words.plainKeys},
      {"compounds", &words.compounds},
      {"digit_words", &words.digitWords},
      {"log_verbs", &words.logVerbs},
      {"log_nouns", &words.logNouns},
      {"mask_words", &words.maskWords},
      {"switch_words", &words.switchWords},
      {"gate_operators", &words.gateOperators},
      {"gate_expiries", &words.gateExpiries},
      {"gate_audits", &words.gateAudits},
      {"unlimited", &words.unlimited}};
  for (auto [key, set] : lists)
    for (Located<std::string> &text : map.texts(key)) {
      bool lower =
          text.value.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string::npos;
      if (!lower)
        map.fail(text.at, "'" + text.value +
                              "' can never be found: names are split into "
                              "lower-case words of letters and digits");
      else
        set->insert(std::move(text.value));
    }
}

void readSeverity(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems) {
  MapReader map(node, "'severity'", keysOf("severity"), problems);
  for (size_t i = 0; i < node.keys.size() && map.isMap(); ++i) {
    Channel channel;
    if (!fromString(node.keys[i], channel))
      continue; // told already: an unknown key
    MapReader row(node.children[i], "a channel's severity", keysOf("severity.channel"), problems);
    for (Sensitivity sensitivity : {Sensitivity::Low, Sensitivity::Medium, Sensitivity::High}) {
      Level level;
      if (readLevel(row, toString(sensitivity), level))
        rules.severity.table[size_t(channel)][size_t(sensitivity)] = level;
    }
  }
}

} // namespace tacet
