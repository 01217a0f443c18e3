// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What the run's tool is and what its rules mean.
#include "core/finding/names.h"
#include "core/report/cwe.h"
#include "core/report/sarif_parts.h"
#include "core/report/version.h"

#include <algorithm>
#include <set>

namespace tacet::sarif {
namespace {

Json properties(const RuleInfo &rule) {
  std::set<std::string> tags(rule.tags.begin(), rule.tags.end());
  for (const int number : rule.cwe) {
    // GitHub takes weaknesses from tags, and a severity only of rules with the tag "security".
    tags.insert("external/cwe/cwe-" + std::to_string(number));
    tags.insert("security");
  }
  Json json = Json::object();
  if (!rule.precision.empty())
    json["precision"] = rule.precision;
  if (!rule.securitySeverity.empty())
    json["security-severity"] = rule.securitySeverity;
  if (!tags.empty())
    json["tags"] = tags;
  return json;
}

Json descriptor(const RuleInfo &rule, const Catalogue &catalogue) {
  Json json;
  json["id"] = rule.id;
  if (!rule.name.empty())
    json["name"] = rule.name;
  json["shortDescription"] = messageObject(rule.summary);
  json["fullDescription"] = messageObject(rule.fullDescription);
  json["help"] = messageObject(rule.fullDescription);
  if (!rule.helpMarkdown.empty())
    json["help"]["markdown"] = rule.helpMarkdown;
  if (!rule.helpUri.empty())
    json["helpUri"] = rule.helpUri;
  json["defaultConfiguration"]["level"] = levelName(rule.level);
  for (const int number : rule.cwe)
    json["relationships"].push_back(
        {{"target", catalogue.weakness(number)}, {"kinds", {"superset"}}});
  if (Json bag = properties(rule); !bag.empty())
    json["properties"] = std::move(bag);
  return json;
}

/// "parse-failure" is all that is known; validators want the same said in four ways.
Json notificationDescriptor(const std::string &id) {
  std::string words = id, name;
  for (size_t i = 0; i < id.size(); ++i)
    if (id[i] == '-')
      words[i] = ' ';
    else
      name += i == 0 || id[i - 1] == '-' ? sentence(id.substr(i, 1))[0] : id[i];
  const Json text = messageObject(words);
  return {{"id", id},
          {"name", name},
          {"shortDescription", text},
          {"fullDescription", text},
          {"help", text}};
}

} // namespace

Catalogue::Catalogue(std::span<const RuleInfo> given, const Report &report)
    : rules(given.begin(), given.end()) {
  std::set<int> numbers;
  for (const Finding &finding : report.findings) {
    numbers.insert(finding.cwe.begin(), finding.cwe.end());
    if (findRule(rules, finding.rule))
      continue;
    RuleInfo unknown;
    unknown.id = finding.rule;
    rules.push_back(std::move(unknown));
  }
  for (RuleInfo &rule : rules) {
    numbers.insert(rule.cwe.begin(), rule.cwe.end());
    if (rule.summary.empty())
      rule.summary = rule.id;
    if (rule.fullDescription.empty())
      rule.fullDescription = rule.summary;
  }
  weaknesses.assign(numbers.begin(), numbers.end());
}

size_t Catalogue::ruleIndex(const std::string &id) const {
  return static_cast<size_t>(findRule(rules, id) - rules.data());
}

Json Catalogue::weakness(int number) const {
  const auto found = std::lower_bound(weaknesses.begin(), weaknesses.end(), number);
  Json json;
  json["id"] = std::to_string(number);
  json["index"] = found - weaknesses.begin();
  json["toolComponent"] = {{"name", "CWE"}, {"index", 0}};
  return json;
}

Json Catalogue::driverRules() const {
  Json list = Json::array();
  for (const RuleInfo &rule : rules)
    list.push_back(descriptor(rule, *this));
  return list;
}

Json Catalogue::taxonomy() const {
  Json json;
  json["name"] = "CWE";
  json["version"] = "4.15";
  json["organization"] = "MITRE";
  json["informationUri"] = "https://cwe.mitre.org/";
  json["shortDescription"]["text"] = "The MITRE Common Weakness Enumeration.";
  json["isComprehensive"] = false;
  json["taxa"] = Json::array();
  for (const int number : weaknesses) {
    Json taxon;
    taxon["id"] = std::to_string(number);
    taxon["shortDescription"] = messageObject(cweTitle(number));
    taxon["helpUri"] = cweUri(number);
    json["taxa"].push_back(std::move(taxon));
  }
  return json;
}

std::vector<std::string> notificationIds(const Report &report) {
  std::set<std::string> ids;
  for (const Notification &notification : report.notifications)
    ids.insert(notification.id);
  return {ids.begin(), ids.end()};
}

Json tool(const WriterInput &input, const Catalogue &catalogue) {
  Json driver;
  driver["name"] = "tacet";
  driver["version"] = input.toolVersion;
  driver["semanticVersion"] = input.toolVersion;
  driver["informationUri"] = kInformationUri;
  driver["rules"] = catalogue.driverRules();
  for (const std::string &id : notificationIds(input.report))
    driver["notifications"].push_back(notificationDescriptor(id));
  if (catalogue.hasWeaknesses())
    driver["supportedTaxonomies"].push_back({{"name", "CWE"}, {"index", 0}});
  Json json;
  json["driver"] = std::move(driver);
  return json;
}

} // namespace tacet::sarif
