// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Findings and notifications. Results carry their message in full, not by reference to the rule:
// the platforms that show results read nothing else.
#include "core/finding/names.h"
#include "core/finding/outcome.h"
#include "core/report/fingerprint.h"
#include "core/report/sarif_parts.h"
#include "core/source/utf8.h"

#include <algorithm>

namespace tacet::sarif {
namespace {

Json suppressions(const std::optional<Suppression> &given, Places &places) {
  Json list = Json::array();
  if (!given)
    return list;
  Json json;
  json["kind"] = given->where == Suppression::Where::InSource ? "inSource" : "external";
  json["status"] = "accepted";
  json["justification"] = printable(given->reason);
  if (!given->at.file.empty())
    json["location"] = places.location(given->at, false);
  if (!given->until.empty())
    json["properties"]["until"] = given->until;
  list.push_back(std::move(json));
  return list;
}

Json stations(const std::vector<Step> &steps, Places &places, bool flow) {
  Json list = Json::array();
  for (const Step &step : steps) {
    if (step.at.file.empty())
      continue;
    Json location = places.location(step.at, true);
    location["message"] = messageObject(step.text);
    if (!flow)
      location["id"] = list.size() + 1;
    list.push_back(flow ? Json{{"location", std::move(location)}} : std::move(location));
  }
  return list;
}

Json codeFlows(const Json &locations) {
  Json thread;
  thread["locations"] = locations;
  Json flow;
  flow["threadFlows"] = Json::array({std::move(thread)});
  return Json::array({std::move(flow)});
}

Json propertyBag(const Finding &finding) {
  Json json;
  json["confidence"] = confidenceName(finding.confidence);
  for (const auto &[key, value] : finding.properties)
    json[key] = value;
  if (finding.accepted)
    json["accepted"] = true;
  if (!finding.alsoRules.empty())
    json["alsoRules"] = finding.alsoRules;
  return json;
}

Json where(const Finding &finding, Places &places) {
  Json location = places.location(finding.at, true);
  places.markResult(finding.at.file);
  if (!finding.function.empty()) {
    const size_t colons = finding.function.rfind("::");
    Json logical;
    logical["name"] =
        colons == std::string::npos ? finding.function : finding.function.substr(colons + 2);
    logical["fullyQualifiedName"] = finding.function;
    logical["kind"] = "function";
    location["logicalLocations"].push_back(std::move(logical));
  }
  return location;
}

std::string resultText(const Finding &finding) {
  const std::string advice = finding.advice.empty() ? "" : " " + sentence(finding.advice);
  return sentence(finding.message) + advice;
}

Json result(const Finding &finding, const std::string &fingerprint, const Catalogue &catalogue,
            Places &places) {
  Json json;
  json["ruleId"] = finding.rule;
  json["ruleIndex"] = catalogue.ruleIndex(finding.rule);
  json["level"] = levelName(finding.level);
  json["message"] = messageObject(resultText(finding));
  if (!finding.at.file.empty())
    json["locations"].push_back(where(finding, places));
  if (Json steps = stations(finding.path, places, true); !steps.empty())
    json["codeFlows"] = codeFlows(steps);
  if (Json related = stations(finding.related, places, false); !related.empty())
    json["relatedLocations"] = std::move(related);
  json["partialFingerprints"]["tacetFinding/v1"] = fingerprint;
  for (const int number : finding.cwe)
    json["taxa"].push_back(catalogue.weakness(number));
  // 3.27.23: on all results or on none; an empty list says that nobody suppressed it.
  json["suppressions"] = suppressions(finding.suppression, places);
  if (finding.baseline != BaselineState::None) // 3.27.24
    json["baselineState"] = baselineStateName(finding.baseline);
  for (const Fix &fix : finding.fixes)
    if (Json change = places.fix(fix); !change.is_null())
      json["fixes"].push_back(std::move(change));
  json["properties"] = propertyBag(finding);
  return json;
}

Json notification(const Notification &given, const std::vector<std::string> &ids, Places &places) {
  const auto index = std::lower_bound(ids.begin(), ids.end(), given.id) - ids.begin();
  Json json;
  json["descriptor"] = {{"id", given.id}, {"index", index}};
  json["level"] = levelName(given.level);
  json["message"] = messageObject(given.message);
  if (!given.at.file.empty())
    json["locations"].push_back(places.location(given.at, false));
  json["properties"]["incomplete"] = given.incomplete;
  return json;
}

} // namespace

Json results(const WriterInput &input, const Catalogue &catalogue, Places &places) {
  const std::vector<Finding> &findings = input.report.findings;
  // Over all findings, so that what is left out does not change what is left.
  const std::vector<std::string> prints = fingerprints(findings, input.sources);
  Json list = Json::array();
  for (size_t i = 0; i < findings.size(); ++i)
    if (!input.liveOnly || isLive(findings[i]))
      list.push_back(result(findings[i], prints[i], catalogue, places));
  return list;
}

Json invocation(const WriterInput &input, Places &places) {
  Json json;
  json["executionSuccessful"] =
      input.exitStatus == ExitStatus::Clean || input.exitStatus == ExitStatus::Findings;
  json["exitCode"] = static_cast<int>(input.exitStatus);
  const std::vector<std::string> ids = notificationIds(input.report);
  for (const Notification &given : input.report.notifications)
    json["toolExecutionNotifications"].push_back(notification(given, ids, places));
  return json;
}

} // namespace tacet::sarif
