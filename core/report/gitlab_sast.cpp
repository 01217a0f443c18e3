// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// GitLab's SAST report, which its security widgets, policies and vulnerability list read. GitLab 16
// and later take version 15.0.7 of the format in; GitLab 16 refuses newer ones.
// https://gitlab.com/gitlab-org/security-products/security-report-schemas
#include "core/finding/names.h"
#include "core/report/cwe.h"
#include "core/report/fingerprint.h"
#include "core/report/json_value.h"
#include "core/report/version.h"
#include "core/report/writer.h"
#include "core/source/utf8.h"

namespace tacet {
namespace {

constexpr const char *kVersion = "15.0.7";
constexpr size_t kLongestName = 255;
constexpr size_t kLongestSolution = 7000;

std::string_view severityFor(Level level) {
  switch (level) {
  case Level::Error:
    return "High";
  case Level::Warning:
    return "Medium";
  case Level::Note:
    return "Low";
  case Level::None:
    break;
  }
  return "Info";
}

/// Descriptions are read as Markdown, and names in messages are full of its marks.
std::string markdown(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (std::string_view("\\`*_[]<>~$#@!&|%").find(c) != std::string_view::npos)
      out += '\\';
    out += c;
  }
  return out;
}

/// At most `limit` bytes, and no character cut in two.
std::string shortened(const std::string &text, size_t limit) {
  if (text.size() <= limit)
    return text;
  size_t end = 0;
  for (size_t next = 0; next <= limit; next += decodeUtf8(text, next).bytes)
    end = next;
  return text.substr(0, end);
}

/// The first 128 bits in the form of a UUID of version 8, the one for ids of one's own making.
std::string uuidOf(const std::string &hash) {
  std::string id = hash.substr(0, 32);
  id[12] = '8';
  id[16] = '8';
  for (const size_t at : {20u, 16u, 12u, 8u})
    id.insert(at, "-");
  return id;
}

Json text(const std::string &value) { return {{"type", "text"}, {"value", printable(value)}}; }

Json place(const Position &at) {
  if (at.file.empty())
    return text("");
  return {{"type", "file-location"},
          {"file_name", printable(at.file)},
          {"line_start", std::max(1u, at.line)}};
}

Json table(const char *name, const std::vector<Step> &steps) {
  Json json{{"name", name}, {"type", "table"}};
  json["header"] = Json::array({text("Place"), text("What happens there")});
  json["rows"] = Json::array();
  for (const Step &step : steps)
    json["rows"].push_back(Json::array({place(step.at), text(step.text)}));
  return json;
}

Json details(const Finding &finding) {
  Json json;
  json["confidence"] = text(std::string(confidenceName(finding.confidence)));
  json["confidence"]["name"] = "Confidence";
  if (!finding.path.empty())
    json["path"] = table("Path", finding.path);
  if (!finding.related.empty())
    json["related"] = table("See also", finding.related);
  return json;
}

/// The rule first: GitLab tells findings apart by the first one and the place.
Json identifiers(const Finding &finding, const RuleInfo *rule) {
  Json json = Json::array();
  json.push_back({{"type", "tacet_rule"}, {"name", finding.rule}, {"value", finding.rule}});
  if (rule && rule->helpUri.starts_with("http"))
    json[0]["url"] = rule->helpUri;
  for (const int number : finding.cwe) {
    const std::string value = std::to_string(number);
    json.push_back({{"type", "cwe"}, {"name", "CWE-" + value}, {"value", value}});
    json.back()["url"] = cweUri(number);
  }
  return json;
}

Json location(const Finding &finding) {
  Json json = Json::object();
  if (!finding.at.file.empty())
    json["file"] = finding.at.file;
  json["start_line"] = std::max(1u, finding.at.line);
  if (!finding.function.empty())
    json["method"] = finding.function;
  return json;
}

/// Without it GitLab goes by the line's number, and a moved line is a new vulnerability.
Json tracking(const Finding &finding, const std::string &print) {
  Json item;
  item["file"] = finding.at.file;
  item["start_line"] = std::max(1u, finding.at.line);
  item["signatures"] = Json::array({{{"algorithm", "hash"}, {"value", print}}});
  return {{"type", "source"}, {"items", Json::array({std::move(item)})}};
}

Json vulnerability(const Finding &finding, const RuleInfo *rule, const std::string &print) {
  Json json;
  json["id"] = uuidOf(print);
  const std::string &name = rule && !rule->summary.empty() ? rule->summary : finding.rule;
  json["name"] = shortened(printable(name), kLongestName);
  json["description"] = markdown(finding.message);
  json["severity"] = severityFor(finding.level);
  if (!finding.advice.empty())
    json["solution"] = shortened(printable(finding.advice), kLongestSolution);
  json["identifiers"] = identifiers(finding, rule);
  json["location"] = location(finding);
  json["tracking"] = tracking(finding, print);
  json["details"] = details(finding);
  return json;
}

Json message(const Notification &given) {
  const std::string at = positionText(given.at);
  return {{"level", given.incomplete ? "warn" : "info"},
          {"value", printable((at.empty() ? "" : at + ": ") + given.message)}};
}

Json scan(const WriterInput &input) {
  const Json self{{"id", "tacet"},
                  {"name", "tacet"},
                  {"url", kInformationUri},
                  {"vendor", {{"name", "tacet"}}},
                  {"version", input.toolVersion}};
  Json json;
  json["analyzer"] = self;
  json["scanner"] = self;
  json["type"] = "sast";
  json["start_time"] = input.started;
  json["end_time"] = input.finished;
  const bool whole =
      input.exitStatus == ExitStatus::Clean || input.exitStatus == ExitStatus::Findings;
  json["status"] = whole ? "success" : "failure";
  json["messages"] = Json::array();
  for (const Notification &given : input.report.notifications)
    json["messages"].push_back(message(given));
  return json;
}

} // namespace

std::string writeGitlabSast(const WriterInput &input) {
  Json json;
  json["version"] = kVersion;
  json["schema"] = std::string("https://gitlab.com/gitlab-org/security-products/"
                               "security-report-schemas/-/raw/v") +
                   kVersion + "/dist/sast-report-format.json";
  json["scan"] = scan(input);
  json["vulnerabilities"] = Json::array();
  const std::vector<Finding> &findings = input.report.findings;
  const std::vector<std::string> prints = placedFingerprints(findings, input.sources);
  for (size_t i = 0; i < findings.size(); ++i)
    if (isLive(findings[i]))
      json["vulnerabilities"].push_back(
          vulnerability(findings[i], findRule(input.rules, findings[i].rule), prints[i]));
  return jsonText(json);
}

} // namespace tacet
