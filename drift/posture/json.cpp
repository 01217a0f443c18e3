// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Written short: a baseline may hold ten thousand of these, and is read at every run.
#include "drift/posture/json.h"

#include "drift/posture/places.h"
#include "drift/posture/vocabulary.h"
#include "drift/posture/words.h"

#include <array>

namespace tacet::drift {
namespace {

using Json = nlohmann::ordered_json;
using Paths = std::map<std::string_view, size_t>; ///< by subject

/// Stands in for a path's end that its subject tells.
const std::string AsSubject = "\x01";

struct End {
  const char *attribute;
  std::string_view text;
};

/// What a path's subject tells of its ends; empty if it is no path.
std::array<End, 2> endsOf(const Fact &fact) {
  const std::string_view subject = fact.subject;
  const size_t colon = subject.find(':'), arrow = subject.find(" > ");
  const bool isPath = fact.type == FactType::Path && arrow != subject.npos && colon < arrow;
  return {End{"source", isPath ? subject.substr(colon + 1, arrow - colon - 1) : ""},
          End{"destination", isPath ? subject.substr(arrow + 3) : ""}};
}

struct ValueWriter {
  Json operator()(const std::string &word) const { return word; }
  Json operator()(int64_t number) const { return number; }
  Json operator()(const std::set<std::string> &words) const { return words; }
};

Json subjectValue(const Fact &fact, const Paths &paths) {
  const auto path =
      fact.type == FactType::Protection ? paths.find(pathOf(fact.subject)) : paths.end();
  if (path == paths.end() || path->first.size() == fact.subject.size())
    return fact.subject;
  return Json::array({path->second, fact.subject.substr(path->first.size() + 1)});
}

Json factValue(const Fact &fact, const Paths &paths, const std::vector<std::string> &files,
               PostureTables &tables) {
  Json json = Json::array({tables.meanings.indexOf(meaningValue(fact)),
                           tables.labels.indexOf(fact.label), subjectValue(fact, paths)});
  if (std::string places = writePlaces(fact, files); !places.empty())
    json.push_back(std::move(places));
  return json;
}

Value readValue(simdjson::dom::element element, bool isEnd, JsonDoubts &doubts) {
  std::string_view word;
  int64_t number = 0;
  simdjson::dom::array words;
  bool truth = false;
  if (element.get(word) == simdjson::SUCCESS)
    return std::string(word);
  if (element.get(number) == simdjson::SUCCESS)
    return number;
  if (isEnd && element.get(truth) == simdjson::SUCCESS && truth)
    return AsSubject;
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

} // namespace

size_t JsonTable::indexOf(const Json &value) {
  const auto [entry, isNew] =
      Known.emplace(value.dump(-1, ' ', false, Json::error_handler_t::replace), List.size());
  if (isNew)
    List.push_back(value);
  return entry->second;
}

Json meaningValue(const Fact &fact) {
  Json json;
  json["type"] = infoOf(fact.type).name;
  json["values"] = Json::object();
  for (const auto &[name, value] : fact.values)
    json["values"][name] = std::visit(ValueWriter{}, value);
  for (const End &end : endsOf(fact))
    if (!end.text.empty() && wordOf(fact, end.attribute) == end.text)
      json["values"][end.attribute] = true;
  if (fact.latent)
    json["latent"] = true;
  return json;
}

Fact readMeaning(simdjson::dom::element element, JsonDoubts &doubts) {
  const StrictObject object(element, "a meaning", {"type", "values", "latent?"}, doubts);
  Fact fact;
  const std::optional<FactType> type = factType(object.text("type"));
  if (!type) {
    doubts.add("a fact is of a type that this version does not know");
    return fact;
  }
  fact.type = *type;
  fact.latent = object.truth("latent");
  for (const simdjson::dom::key_value_pair member : object.members("values")) {
    if (findAttribute(fact.type, member.key) == nullptr)
      doubts.add("a fact has an attribute that this version does not know");
    const bool isEnd =
        fact.type == FactType::Path && (member.key == "source" || member.key == "destination");
    fact.values.emplace(member.key, readValue(member.value, isEnd, doubts));
  }
  return fact;
}

void completeEnds(Fact &fact) {
  for (const End &end : endsOf(fact))
    if (wordOf(fact, end.attribute) == AsSubject)
      fact.values[end.attribute] = std::string(end.text);
}

Json postureValue(const Posture &posture, const std::vector<std::string> &files,
                  PostureTables &tables) {
  Json json;
  json["unit"] = posture.unit;
  json["system"] = posture.system;
  json["version"] = posture.version;
  json["facts"] = Json::array();
  Paths paths;
  for (const Fact &fact : posture.facts) {
    if (fact.type == FactType::Path)
      paths.emplace(fact.subject, json["facts"].size());
    json["facts"].push_back(factValue(fact, paths, files, tables));
  }
  return json;
}

} // namespace tacet::drift
