// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading of policy files. A word that the vocabulary has not would silently never match, so all of
// them are checked against it.
#include "drift/policy/policy.h"

#include "core/data/embedded.h"
#include "core/finding/names.h"
#include "core/rules/prepared.h"
#include "core/rules/tree_code.h"
#include "core/rules/yaml.h"
#include "drift/posture/words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tacet::drift {
namespace {

/// What the catalogue reads is among them.
constexpr std::array<std::string_view, 12> Keys{
    "id",  "summary", "status", "since",   "level", "precision", "security-severity",
    "cwe", "tags",    "find",   "samples", "advice"};
constexpr std::array<std::string_view, 7> SearchKeys{"fact",  "where",   "unless", "without",
                                                     "level", "message", "advice"};
constexpr std::array<std::string_view, 3> MatchKeys{"fact", "where", "unless"};
constexpr std::array<std::string_view, 2> SampleKeys{"facts", "finds"};
constexpr std::array<std::string_view, 4> FactKeys{"fact", "subject", "values", "latent"};

using Problems = std::vector<RuleProblem>;

std::string textAt(const MapReader &map, std::string_view key) {
  std::optional<Located<std::string>> found = map.text(key);
  return found ? std::move(found->value) : std::string();
}

std::optional<int64_t> numberOf(std::string_view text) {
  int64_t number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || stop != text.data() + text.size())
    return std::nullopt;
  return number;
}

FactType readFact(const MapReader &map) {
  if (!map.require("fact"))
    return FactType::Path;
  const auto name = map.text("fact");
  if (!name)
    return FactType::Path;
  std::vector<std::string_view> known;
  for (const FactInfo &info : vocabulary()) {
    if (info.name == name->value)
      return info.type;
    known.push_back(info.name);
  }
  const std::string_view near = nearestWord(name->value, known);
  map.fail(name->at, "there is no fact '" + name->value + "'" +
                         (near.empty() ? "" : ", did you mean '" + std::string(near) + "'?"));
  return FactType::Path;
}

const Attribute *attributeAt(FactType type, const std::string &name, const Position &at,
                             Problems &problems) {
  const Attribute *attribute = findAttribute(type, name);
  if (attribute != nullptr)
    return attribute;
  std::vector<std::string_view> known;
  for (const Attribute &each : infoOf(type).attributes)
    known.push_back(each.name);
  const std::string_view near = nearestWord(name, known);
  problems.push_back({at, Level::Error,
                      "'" + std::string(infoOf(type).name) + "' has no attribute '" + name + "'" +
                          (near.empty() ? "" : ", did you mean '" + std::string(near) + "'?")});
  return nullptr;
}

void readWord(const Attribute &attribute, const YamlNode &node, Condition &condition,
              Problems &problems) {
  const bool known = attribute.words.empty() || node.text == Unknown ||
                     std::ranges::find(attribute.words, node.text) != attribute.words.end();
  if (node.type != YamlNode::Type::Scalar || !known)
    problems.push_back({node.at, Level::Error,
                        "'" + std::string(attribute.name) + "' is never '" + node.text + "'"});
  condition.any.insert(node.text);
}

bool takesNumbers(const Attribute &attribute) {
  return attribute.order == Order::LessIsWeaker || attribute.order == Order::MoreIsWeaker;
}

/// "> 90" or "< 100".
void readNumber(const YamlNode &node, Condition &condition, Problems &problems) {
  const bool signedWell =
      node.text.size() > 2 && (node.text[0] == '>' || node.text[0] == '<') && node.text[1] == ' ';
  const auto number = signedWell ? numberOf(std::string_view(node.text).substr(2)) : std::nullopt;
  if (!number)
    problems.push_back({node.at, Level::Error, "a number is asked for as '> 90' or '< 100'"});
  else
    (node.text[0] == '>' ? condition.above : condition.below) = number;
}

std::vector<Condition> readConditions(const MapReader &map, std::string_view key, FactType type,
                                      Problems &problems) {
  std::vector<Condition> conditions;
  const YamlNode *node = map.find(key);
  if (node == nullptr)
    return conditions;
  if (node->type != YamlNode::Type::Map)
    map.fail(node->at, "'" + std::string(key) + "' must be a map from attributes to words");
  for (size_t i = 0; i < node->keys.size(); ++i) {
    const Attribute *attribute = attributeAt(type, node->keys[i], node->keyPositions[i], problems);
    if (attribute == nullptr)
      continue;
    Condition &condition = conditions.emplace_back();
    condition.attribute = node->keys[i];
    const YamlNode &value = node->children[i];
    if (takesNumbers(*attribute))
      readNumber(value, condition, problems);
    else if (value.type == YamlNode::Type::List)
      for (const YamlNode &word : value.children)
        readWord(*attribute, word, condition, problems);
    else
      readWord(*attribute, value, condition, problems);
  }
  return conditions;
}

Match readMatch(const MapReader &map, Problems &problems) {
  Match match;
  match.fact = readFact(map);
  match.where = readConditions(map, "where", match.fact, problems);
  match.unless = readConditions(map, "unless", match.fact, problems);
  return match;
}

/// Every "{…}" of a message has to be something that the fact can say.
void checkMessage(const Search &search, const Position &at, Problems &problems) {
  std::string_view rest = search.message;
  for (size_t open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
    const size_t close = rest.find('}', open);
    if (close == rest.npos) {
      problems.push_back({at, Level::Error, "the message has a '{' without its '}'"});
      return;
    }
    const std::string name(rest.substr(open + 1, close - open - 1));
    if (name != "label" && name != "way")
      attributeAt(search.match.fact, name, at, problems);
    rest.remove_prefix(close + 1);
  }
}

Search readSearch(const YamlNode &node, Level level, const std::string &advice,
                  Problems &problems) {
  const MapReader map(node, "a search", SearchKeys, problems);
  Search search;
  search.match = readMatch(map, problems);
  if (const YamlNode *without = map.find("without")) {
    search.without = readMatch(MapReader(*without, "'without'", MatchKeys, problems), problems);
    if (search.match.fact != FactType::Path || search.without->fact != FactType::Protection)
      map.fail(without->at, "only a path can be without a protection");
  }
  search.level = parseLevel(textAt(map, "level")).value_or(level);
  if (map.require("message"))
    search.message = textAt(map, "message");
  checkMessage(search, node.at, problems);
  search.advice = map.has("advice") ? textAt(map, "advice") : advice;
  return search;
}

Value readValue(const Attribute &attribute, const YamlNode &node) {
  if (takesNumbers(attribute))
    return numberOf(node.text).value_or(0);
  if (node.type != YamlNode::Type::List)
    return node.text;
  std::set<std::string> all;
  for (const YamlNode &word : node.children)
    all.insert(word.text);
  return all;
}

Fact readSampleFact(const YamlNode &node, Problems &problems) {
  const MapReader map(node, "a fact", FactKeys, problems);
  Fact fact = makeFact(readFact(map), textAt(map, "subject"));
  fact.latent = textAt(map, "latent") == "true";
  fact.at.line = node.at.line;
  if (const YamlNode *values = map.find("values"))
    for (size_t i = 0; i < values->keys.size(); ++i)
      if (const Attribute *attribute =
              attributeAt(fact.type, values->keys[i], values->keyPositions[i], problems))
        fact.values[values->keys[i]] = readValue(*attribute, values->children[i]);
  Posture posture;
  posture.facts = {fact};
  for (const std::string &misfit : misfits(posture))
    problems.push_back({node.at, Level::Error, misfit});
  return fact;
}

PolicySample readSample(const YamlNode &node, Problems &problems) {
  const MapReader map(node, "a sample", SampleKeys, problems);
  PolicySample sample;
  sample.at = node.at;
  sample.finds = map.require("finds") && textAt(map, "finds") == "true";
  if (const std::vector<YamlNode> *facts = map.list("facts"))
    for (const YamlNode &fact : *facts)
      sample.facts.push_back(readSampleFact(fact, problems));
  return sample;
}

std::optional<Policy> readPolicy(const RuleFile &file, Problems &problems) {
  std::optional<YamlNode> root = decodeTree(file.prepared, file.path);
  if (!root)
    root = parseYaml(file, problems);
  if (!root)
    return std::nullopt;
  const MapReader map(*root, "a policy", Keys, problems);
  Policy policy;
  if (map.require("id"))
    policy.id = "tacet-" + textAt(map, "id");
  policy.level = parseLevel(textAt(map, "level")).value_or(Level::Warning);
  for (const Located<std::string> &number : map.texts("cwe"))
    policy.cwe.push_back(static_cast<int>(numberOf(number.value).value_or(0)));
  policy.advice = textAt(map, "advice");
  if (const std::vector<YamlNode> *searches = map.list("find"))
    for (const YamlNode &search : *searches)
      policy.find.push_back(readSearch(search, policy.level, policy.advice, problems));
  if (const std::vector<YamlNode> *samples = map.list("samples"))
    for (const YamlNode &sample : *samples)
      policy.samples.push_back(readSample(sample, problems));
  return policy;
}

std::vector<RuleFile> builtInFiles() {
  std::vector<RuleFile> files;
  for (const EmbeddedFile &file : embeddedFiles())
    if (file.path.starts_with("rules/policy/") && file.path.ends_with(".yaml"))
      files.push_back(
          {std::string(file.path), std::string(file.content), false, preparedTree(file.path)});
  return files;
}

} // namespace

const Policy *Policies::find(std::string_view id) const {
  const auto found = std::ranges::find(all, id, &Policy::id);
  return found == all.end() ? nullptr : &*found;
}

Policies readPolicies(std::span<const RuleFile> files) {
  Policies policies;
  for (const RuleFile &file : files)
    if (std::optional<Policy> policy = readPolicy(file, policies.problems))
      policies.all.push_back(std::move(*policy));
  std::ranges::stable_sort(policies.all, {}, &Policy::id);
  std::ranges::stable_sort(policies.problems, {}, &RuleProblem::at);
  return policies;
}

const Policies &builtInPolicies() {
  static const Policies policies = readPolicies(builtInFiles());
  return policies;
}

} // namespace tacet::drift
