// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Our own format, for scripts: docs/formats/report.md is its specification and says what may
// change.
#include "core/finding/names.h"
#include "core/fix/fixes.h"
#include "core/report/fingerprint.h"
#include "core/report/json_value.h"
#include "core/report/summary.h"
#include "core/report/writer.h"

namespace tacet {
namespace {

void addPosition(Json &json, const Position &at) {
  json["file"] = at.file;
  json["line"] = at.line;
  json["column"] = at.column;
}

Json position(const Position &at) {
  Json json = Json::object();
  addPosition(json, at);
  return json;
}

Json steps(const std::vector<Step> &list) {
  Json json = Json::array();
  for (const Step &step : list) {
    Json entry = position(step.at);
    entry["text"] = step.text;
    json.push_back(std::move(entry));
  }
  return json;
}

Json suppression(const std::optional<Suppression> &given) {
  if (!given)
    return nullptr;
  Json json;
  json["where"] = given->where == Suppression::Where::InSource ? "in-source" : "external";
  json["reason"] = given->reason;
  json["until"] = given->until.empty() ? Json(nullptr) : Json(given->until);
  json["at"] = position(given->at);
  return json;
}

Json fixes(const std::vector<Fix> &list) {
  Json json = Json::array();
  for (const Fix &fix : list) {
    Json entry;
    entry["description"] = fix.description;
    entry["file"] = fix.file;
    for (const Edit &edit : editsOf(fix))
      entry["edits"].push_back({{"begin", edit.begin}, {"end", edit.end}, {"text", edit.text}});
    json.push_back(std::move(entry));
  }
  return json;
}

Json findingValue(const Finding &finding, const std::string &fingerprint) {
  Json json;
  json["rule"] = finding.rule;
  json["level"] = levelName(finding.level);
  json["confidence"] = confidenceName(finding.confidence);
  json["message"] = finding.message;
  json["advice"] = finding.advice;
  addPosition(json, finding.at);
  json["function"] = finding.function;
  json["path"] = steps(finding.path);
  json["related"] = steps(finding.related);
  json["cwe"] = finding.cwe;
  json["properties"] = Json::object();
  for (const auto &[key, value] : finding.properties)
    json["properties"][key] = value;
  json["fingerprint"] = fingerprint;
  json["suppression"] = suppression(finding.suppression);
  const std::string_view state = baselineStateName(finding.baseline);
  json["baselineState"] = state.empty() ? Json(nullptr) : Json(state);
  json["accepted"] = finding.accepted;
  json["alsoRules"] = finding.alsoRules;
  json["fixes"] = fixes(finding.fixes);
  return json;
}

Json notificationValue(const Notification &notification) {
  Json json;
  json["id"] = notification.id;
  json["level"] = levelName(notification.level);
  json["message"] = notification.message;
  json["incomplete"] = notification.incomplete;
  addPosition(json, notification.at);
  return json;
}

Json summaryValue(const Report &report) {
  const Summary summary = summarise(report);
  Json json;
  for (const Level level : {Level::Error, Level::Warning, Level::Note})
    json[std::string(levelName(level))] = summary.byLevel[static_cast<size_t>(level)];
  json["fixable"] = summary.fixable;
  json["suppressed"] = summary.suppressed;
  json["accepted"] = summary.accepted;
  json["belowConfidence"] = report.belowConfidence;
  return json;
}

} // namespace

Json coverageValue(const Coverage &coverage) {
  Json json;
  json["unitsTotal"] = coverage.unitsTotal;
  json["unitsAnalysed"] = coverage.unitsAnalysed;
  json["functionsTotal"] = coverage.functionsTotal;
  json["functionsAnalysed"] = coverage.functionsAnalysed;
  json["logMacrosCompiledAway"] = coverage.logMacrosCompiledAway;
  return json;
}

std::string writeJson(const WriterInput &input) {
  const Report &report = input.report;
  Json json;
  json["schema"] = "tacet-report/1";
  json["tool"] = {{"name", "tacet"}, {"version", input.toolVersion}};
  json["command"] = report.command;
  json["exitStatus"] = static_cast<int>(input.exitStatus);
  json["summary"] = summaryValue(report);
  json["coverage"] = coverageValue(report.coverage);
  json["findings"] = Json::array();
  const std::vector<std::string> prints = fingerprints(report.findings, input.sources);
  for (size_t i = 0; i < report.findings.size(); ++i)
    json["findings"].push_back(findingValue(report.findings[i], prints[i]));
  json["notifications"] = Json::array();
  for (const Notification &notification : report.notifications)
    json["notifications"].push_back(notificationValue(notification));
  return jsonText(json);
}

} // namespace tacet
