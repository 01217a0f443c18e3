// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Subjects are matched by name here, and a name that no unit uses, or that two files claim, is an
// error: in-toto itself matches by digest alone, which leaves names unprotected.
#include "drift/baseline/statement.h"

#include "core/system/clock.h"
#include "drift/baseline/strict_json.h"
#include "drift/posture/json.h"
#include "drift/posture/stored.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace tacet::drift {
namespace {

using Json = nlohmann::ordered_json;

/// A file of the statement, and whether a unit claims it.
struct Subject {
  std::string_view sha256;
  bool used = false;
};
using Subjects = std::unordered_map<std::string_view, Subject>;

constexpr std::string_view kStatementType = "https://in-toto.io/Statement/v1";
constexpr std::string_view kPredicateType = "https://tacet.example/baseline/v1";

std::vector<std::string> namesOf(const BaselineUnit &unit) {
  std::vector<std::string> names;
  names.reserve(unit.files.size());
  for (const FileDigest &file : unit.files)
    names.push_back(file.name);
  return names;
}

Json subjects(const Statement &statement) {
  std::map<std::string, std::string> digests;
  for (const BaselineUnit &unit : statement.units)
    for (const FileDigest &file : unit.files)
      digests.emplace(file.name, file.sha256);
  Json json = Json::array();
  for (const auto &[name, digest] : digests)
    json.push_back({{"name", name}, {"digest", {{"sha256", digest}}}});
  return json;
}

Json unitValue(const BaselineUnit &unit, PostureTables &tables) {
  const std::vector<std::string> names = namesOf(unit);
  Json json;
  json["files"] = names;
  json["posture"] = postureValue(wholePosture(unit), names, tables);
  return json;
}

/// Sorted by name.
Json unitsValue(const Statement &statement, PostureTables &tables) {
  std::vector<const BaselineUnit *> units;
  units.reserve(statement.units.size());
  for (const BaselineUnit &unit : statement.units)
    units.push_back(&unit);
  std::stable_sort(units.begin(), units.end(), [](const BaselineUnit *a, const BaselineUnit *b) {
    return a->posture.unit < b->posture.unit;
  });
  Json json = Json::array();
  for (const BaselineUnit *unit : units)
    json.push_back(unitValue(*unit, tables));
  return json;
}

Json waiverValue(const Waiver &waiver) {
  return {{"rule", waiver.rule},   {"unit", waiver.unit},     {"subject", waiver.subject},
          {"owner", waiver.owner}, {"reason", waiver.reason}, {"until", waiver.until}};
}

Json predicate(const Statement &statement) {
  Json json;
  json["version"] = statement.version;
  json["scope"] = statement.scope;
  json["created"] = statement.created;
  json["expires"] = statement.expires;
  json["previous"] = statement.previous;
  json["log"] = statement.log;
  json["tool"] = statement.tool;
  json["reason"] = statement.reason;
  json["ticket"] = statement.ticket;
  json["changes"] = statement.changes;
  PostureTables tables;
  Json units = unitsValue(statement, tables);
  json["meanings"] = tables.meanings.list();
  json["labels"] = tables.labels.list();
  json["units"] = std::move(units);
  json["waivers"] = Json::array();
  for (const Waiver &waiver : statement.waivers)
    json["waivers"].push_back(waiverValue(waiver));
  return json;
}

bool isDigest(std::string_view text) {
  return text.size() == 64 && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

bool isPrintable(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

Subjects readSubjects(const StrictObject &root, JsonDoubts &doubts) {
  Subjects subjects;
  const std::vector<simdjson::dom::element> listed = root.list("subject");
  subjects.reserve(listed.size());
  for (const simdjson::dom::element element : listed) {
    const StrictObject subject(element, "a subject", {"name", "digest"}, doubts);
    const StrictObject digest(subject.find("digest"), "a subject's digest", {"sha256"}, doubts);
    const std::string_view sha256 = digest.text("sha256");
    if (!isDigest(sha256))
      doubts.add("a subject's digest is no SHA-256 in lower-case hexadecimal");
    if (!subjects.emplace(subject.text("name"), Subject{sha256}).second)
      doubts.add("two subjects have the same name");
  }
  return subjects;
}

std::vector<FileDigest> readFiles(const StrictObject &unit, Subjects &subjects,
                                  JsonDoubts &doubts) {
  std::vector<FileDigest> files;
  for (std::string &name : unit.texts("files")) {
    const auto found = subjects.find(name);
    if (found == subjects.end()) {
      doubts.add("a unit's file is no subject");
      return {};
    }
    found->second.used = true;
    files.push_back({std::move(name), std::string(found->second.sha256)});
  }
  return files;
}

/// Without the facts, whose number is in `unread`.
BaselineUnit readUnit(simdjson::dom::element element, Subjects &subjects, StoredFacts &facts,
                      JsonDoubts &doubts) {
  const StrictObject object(element, "a unit", {"files", "posture"}, doubts);
  BaselineUnit unit;
  unit.files = readFiles(object, subjects, doubts);
  const StrictObject posture(object.find("posture"), "a posture",
                             {"unit", "system", "version", "facts"}, doubts);
  unit.posture.unit = posture.text("unit");
  unit.posture.system = posture.text("system");
  unit.posture.version = posture.text("version");
  unit.unread.posture = facts.add(posture.find("facts"), unit.files.size(), doubts);
  return unit;
}

Waiver readWaiver(simdjson::dom::element element, JsonDoubts &doubts) {
  const StrictObject object(element, "a waiver",
                            {"rule", "unit", "subject", "owner", "reason", "until"}, doubts);
  Waiver waiver{std::string(object.text("rule")),    std::string(object.text("unit")),
                std::string(object.text("subject")), std::string(object.text("owner")),
                std::string(object.text("reason")),  std::string(object.text("until"))};
  if (!isIsoDate(waiver.until))
    doubts.add("a waiver's last day is no date");
  return waiver;
}

void readHead(const StrictObject &object, Statement &statement, JsonDoubts &doubts) {
  statement.version = object.number("version");
  statement.scope = object.text("scope");
  statement.created = object.text("created");
  statement.expires = object.text("expires");
  statement.previous = object.text("previous");
  statement.log = object.text("log");
  statement.tool = object.text("tool");
  statement.reason = object.text("reason");
  statement.ticket = object.text("ticket");
  statement.changes = object.texts("changes");
  if (statement.version == 0)
    doubts.add("versions count from 1");
  if (statement.scope.empty() || !isPrintable(statement.scope))
    doubts.add("the baseline has no scope, or one with control characters");
  if (!isIsoDate(statement.created) || !isIsoDate(statement.expires))
    doubts.add("a day of the baseline is no date");
  if (statement.previous.empty() != (statement.version == 1) ||
      (!statement.previous.empty() && !isDigest(statement.previous)))
    doubts.add("only the first version, and that one always, has no predecessor");
}

void readUnits(const StrictObject &object, Subjects &subjects, Statement &statement,
               StoredFacts &facts, JsonDoubts &doubts) {
  const std::vector<simdjson::dom::element> units = object.list("units");
  statement.units.reserve(units.size());
  for (const simdjson::dom::element unit : units) {
    statement.units.push_back(readUnit(unit, subjects, facts, doubts));
    if (const size_t count = statement.units.size();
        count > 1 &&
        statement.units[count - 2].posture.unit >= statement.units[count - 1].posture.unit)
      doubts.add("the units are not sorted, or one is there twice");
  }
  if (!std::ranges::all_of(subjects, [](const auto &entry) { return entry.second.used; }))
    doubts.add("a subject is of no unit");
}

/// Makes the units' facts, or lets them be made later.
void takeFacts(Statement &statement, const std::shared_ptr<const StoredFacts> &facts,
               FileNames &names, MakeFacts when) {
  for (BaselineUnit &unit : statement.units) {
    unit.unread.all = facts;
    unit.unread.names = &names;
    if (when == MakeFacts::WhenAsked)
      continue;
    unit.posture = wholePosture(unit);
    unit.unread = {};
  }
}

} // namespace

std::string writeStatement(const Statement &statement) {
  Json json;
  json["_type"] = kStatementType;
  json["subject"] = subjects(statement);
  json["predicateType"] = kPredicateType;
  json["predicate"] = predicate(statement);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Statement> readStatement(const Payload &payload, FileNames &names, MakeFacts when) {
  JsonDoubts doubts;
  auto parser = std::make_unique<simdjson::dom::parser>();
  const StrictObject root(parseStrict(*parser, payload.bytes(), doubts, payload.spare()),
                          "the statement", {"_type", "subject", "predicateType", "predicate"},
                          doubts);
  if (root.text("_type") != kStatementType)
    doubts.add("the payload is no in-toto statement of version 1");
  if (root.text("predicateType") != kPredicateType)
    doubts.add("the payload is no baseline, or one of a version that is not known here");
  Subjects subjects = readSubjects(root, doubts);
  const StrictObject object(root.find("predicate"), "the baseline",
                            {"version", "scope", "created", "expires", "previous", "log", "tool",
                             "reason", "ticket", "changes", "meanings", "labels", "units",
                             "waivers"},
                            doubts);
  Statement statement;
  readHead(object, statement, doubts);
  const auto facts = std::make_shared<StoredFacts>(std::move(parser), object, doubts);
  readUnits(object, subjects, statement, *facts, doubts);
  for (const simdjson::dom::element waiver : object.list("waivers"))
    statement.waivers.push_back(readWaiver(waiver, doubts));
  if (doubts.any())
    return Error{doubts.first()};
  takeFacts(statement, facts, names, when);
  return statement;
}

Posture wholePosture(const BaselineUnit &unit) {
  Posture posture = unit.posture;
  if (unit.unread.all == nullptr)
    return posture;
  std::vector<const std::string *> places;
  places.reserve(unit.files.size());
  for (const FileDigest &file : unit.files)
    places.push_back(unit.unread.names->add(file.name));
  posture.facts = unit.unread.all->facts(unit.unread.posture, places);
  return posture;
}

} // namespace tacet::drift
