// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Written short: a baseline may hold ten thousand of these, and is read at every run.
#include "drift/posture/json.h"

#include "drift/posture/vocabulary.h"

#include <algorithm>

namespace tacet::drift {
namespace {

using Json = nlohmann::ordered_json;
using Files = std::vector<const std::string *>;

Json placeValue(const Place &place, const std::vector<std::string> &files) {
  if (!place.known() || place.file == nullptr)
    return nullptr;
  const auto found = std::find(files.begin(), files.end(), *place.file);
  if (found == files.end())
    return nullptr;
  return Json::array({found - files.begin(), place.line, place.column});
}

struct ValueWriter {
  Json operator()(const std::string &word) const { return word; }
  Json operator()(int64_t number) const { return number; }
  Json operator()(const std::set<std::string> &words) const { return words; }
};

Json factValue(const Fact &fact, const std::vector<std::string> &files) {
  Json json;
  json["type"] = infoOf(fact.type).name;
  json["subject"] = fact.subject;
  json["values"] = Json::object();
  for (const auto &[name, value] : fact.values)
    json["values"][name] = std::visit(ValueWriter{}, value);
  if (fact.latent)
    json["latent"] = true;
  if (!fact.label.empty())
    json["label"] = fact.label;
  if (Json at = placeValue(fact.at, files); !at.is_null())
    json["at"] = std::move(at);
  Json related = Json::array();
  for (const Place &place : fact.related)
    if (Json at = placeValue(place, files); !at.is_null())
      related.push_back(std::move(at));
  if (!related.empty())
    json["related"] = std::move(related);
  return json;
}

Place readPlace(simdjson::dom::element element, const Files &files, JsonDoubts &doubts) {
  simdjson::dom::array numbers;
  uint64_t parts[3] = {};
  size_t count = 0;
  bool good = element.get(numbers) == simdjson::SUCCESS;
  if (good)
    for (const simdjson::dom::element number : numbers) {
      good = good && count < 3 && number.get(parts[count]) == simdjson::SUCCESS &&
             parts[count] <= UINT32_MAX;
      ++count;
    }
  if (!good || count != 3 || parts[0] >= files.size()) {
    doubts.add("a place is no list of a file, a line and a column");
    return {};
  }
  Place place;
  place.file = files[parts[0]];
  place.line = static_cast<uint32_t>(parts[1]);
  place.column = static_cast<uint32_t>(parts[2]);
  return place;
}

Value readValue(simdjson::dom::element element, JsonDoubts &doubts) {
  std::string_view word;
  int64_t number = 0;
  simdjson::dom::array words;
  if (element.get(word) == simdjson::SUCCESS)
    return std::string(word);
  if (element.get(number) == simdjson::SUCCESS)
    return number;
  std::set<std::string> set;
  bool good = element.get(words) == simdjson::SUCCESS;
  if (good)
    for (const simdjson::dom::element item : words) {
      good = good && item.get(word) == simdjson::SUCCESS;
      if (good)
        set.emplace(word);
    }
  if (!good)
    doubts.add("a value of a fact is no word, number or list of words");
  return set;
}

std::optional<FactType> factType(std::string_view name) {
  for (const FactInfo &info : vocabulary())
    if (info.name == name)
      return info.type;
  return std::nullopt;
}

Fact readFact(simdjson::dom::element element, const Files &files, JsonDoubts &doubts) {
  const StrictObject object(element, "a fact",
                            {"type", "subject", "values", "latent?", "label?", "at?", "related?"},
                            doubts);
  Fact fact;
  const std::optional<FactType> type = factType(object.text("type"));
  if (!type) {
    doubts.add("a fact is of a type that this version does not know");
    return fact;
  }
  fact.type = *type;
  fact.subject = object.text("subject");
  fact.label = object.text("label");
  fact.latent = object.truth("latent");
  for (const simdjson::dom::key_value_pair member : object.members("values")) {
    if (findAttribute(fact.type, member.key) == nullptr)
      doubts.add("a fact has an attribute that this version does not know");
    fact.values.emplace(member.key, readValue(member.value, doubts));
  }
  if (const auto at = object.find("at"))
    fact.at = readPlace(*at, files, doubts);
  for (const simdjson::dom::element place : object.list("related"))
    fact.related.push_back(readPlace(place, files, doubts));
  return fact;
}

} // namespace

Json postureValue(const Posture &posture, const std::vector<std::string> &files) {
  Json json;
  json["unit"] = posture.unit;
  json["system"] = posture.system;
  json["version"] = posture.version;
  json["facts"] = Json::array();
  for (const Fact &fact : posture.facts)
    json["facts"].push_back(factValue(fact, files));
  return json;
}

Posture readPosture(simdjson::dom::element element, const Files &files, JsonDoubts &doubts) {
  const StrictObject object(element, "a posture", {"unit", "system", "version", "facts"}, doubts);
  Posture posture;
  posture.unit = object.text("unit");
  posture.system = object.text("system");
  posture.version = object.text("version");
  for (const simdjson::dom::element fact : object.list("facts"))
    posture.facts.push_back(readFact(fact, files, doubts));
  return posture;
}

} // namespace tacet::drift
