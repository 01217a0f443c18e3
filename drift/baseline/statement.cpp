// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Subjects are matched by name here, and a name that no unit uses, or that two files claim, is an
// error: in-toto itself matches by digest alone, which leaves names unprotected.
#include "drift/baseline/statement.h"

#include "core/system/clock.h"
#include "drift/baseline/strict_json.h"
#include "drift/posture/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace tacet::drift {
namespace {

using Json = nlohmann::ordered_json;
using Digests = std::map<std::string, std::string, std::less<>>;

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
  Digests digests;
  for (const BaselineUnit &unit : statement.units)
    for (const FileDigest &file : unit.files)
      digests.emplace(file.name, file.sha256);
  Json json = Json::array();
  for (const auto &[name, digest] : digests)
    json.push_back({{"name", name}, {"digest", {{"sha256", digest}}}});
  return json;
}

Json unitValue(const BaselineUnit &unit) {
  const std::vector<std::string> names = namesOf(unit);
  Json json;
  json["files"] = names;
  json["posture"] = postureValue(unit.posture, names);
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
  std::vector<const BaselineUnit *> units;
  units.reserve(statement.units.size());
  for (const BaselineUnit &unit : statement.units)
    units.push_back(&unit);
  std::stable_sort(units.begin(), units.end(), [](const BaselineUnit *a, const BaselineUnit *b) {
    return a->posture.unit < b->posture.unit;
  });
  json["units"] = Json::array();
  for (const BaselineUnit *unit : units)
    json["units"].push_back(unitValue(*unit));
  json["waivers"] = Json::array();
  for (const Waiver &waiver : statement.waivers)
    json["waivers"].push_back(waiverValue(waiver));
  return json;
}

bool isDigest(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool isPrintable(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

Digests readSubjects(const StrictObject &root, JsonDoubts &doubts) {
  Digests digests;
  for (const simdjson::dom::element element : root.list("subject")) {
    const StrictObject subject(element, "a subject", {"name", "digest"}, doubts);
    const StrictObject digest(subject.find("digest"), "a subject's digest", {"sha256"}, doubts);
    const std::string_view sha256 = digest.text("sha256");
    if (!isDigest(sha256))
      doubts.add("a subject's digest is no SHA-256 in lower-case hexadecimal");
    if (!digests.emplace(subject.text("name"), sha256).second)
      doubts.add("two subjects have the same name");
  }
  return digests;
}

/// `used` takes the names that units claim.
BaselineUnit readUnit(simdjson::dom::element element, const Digests &digests,
                      std::set<std::string, std::less<>> &used, FileNames &names,
                      JsonDoubts &doubts) {
  const StrictObject object(element, "a unit", {"files", "posture"}, doubts);
  BaselineUnit unit;
  std::vector<const std::string *> places;
  for (const std::string &name : object.texts("files")) {
    const auto found = digests.find(name);
    if (found == digests.end()) {
      doubts.add("a unit's file is no subject");
      return unit;
    }
    used.insert(name);
    places.push_back(names.add(name));
    unit.files.push_back({name, found->second});
  }
  if (const auto posture = object.find("posture"))
    unit.posture = readPosture(*posture, places, doubts);
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

void readUnits(const StrictObject &object, const Digests &digests, Statement &statement,
               FileNames &names, JsonDoubts &doubts) {
  std::set<std::string, std::less<>> used;
  const std::string *last = nullptr;
  const std::vector<simdjson::dom::element> units = object.list("units");
  statement.units.reserve(units.size());
  for (const simdjson::dom::element unit : units) {
    statement.units.push_back(readUnit(unit, digests, used, names, doubts));
    const std::string &name = statement.units.back().posture.unit;
    if (last != nullptr && *last >= name)
      doubts.add("the units are not sorted, or one is there twice");
    last = &name;
  }
  if (used.size() != digests.size())
    doubts.add("a subject is of no unit");
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

Result<Statement> readStatement(std::string_view payload, FileNames &names) {
  JsonDoubts doubts;
  simdjson::dom::parser parser;
  const StrictObject root(parseStrict(parser, payload, doubts), "the statement",
                          {"_type", "subject", "predicateType", "predicate"}, doubts);
  if (root.text("_type") != kStatementType)
    doubts.add("the payload is no in-toto statement of version 1");
  if (root.text("predicateType") != kPredicateType)
    doubts.add("the payload is no baseline, or one of a version that is not known here");
  const Digests digests = readSubjects(root, doubts);
  const StrictObject object(root.find("predicate"), "the baseline",
                            {"version", "scope", "created", "expires", "previous", "log", "tool",
                             "reason", "ticket", "changes", "units", "waivers"},
                            doubts);
  Statement statement;
  readHead(object, statement, doubts);
  readUnits(object, digests, statement, names, doubts);
  for (const simdjson::dom::element waiver : object.list("waivers"))
    statement.waivers.push_back(readWaiver(waiver, doubts));
  if (doubts.any())
    return Error{doubts.first()};
  return statement;
}

} // namespace tacet::drift
