// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// GitLab's code quality report, which a merge request shows beside its lines.
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
#include "core/report/fingerprint.h"
#include "core/report/json_value.h"
#include "core/report/writer.h"

namespace tacet {
namespace {

std::string_view severityFor(Level level) {
  return level == Level::Error ? "critical" : level == Level::Warning ? "major" : "info";
}

} // namespace

std::string writeGitlab(const WriterInput &input) {
  Json json = Json::array();
  const std::vector<Finding> &findings = input.report.findings;
  const std::vector<std::string> prints = placedFingerprints(findings, input.sources);
  for (size_t i = 0; i < findings.size(); ++i) {
    const Finding &finding = findings[i];
    if (!isLive(finding))
      continue;
    Json entry;
    entry["description"] = finding.message;
    entry["check_name"] = finding.rule;
    entry["fingerprint"] = prints[i];
    entry["severity"] = severityFor(finding.level);
    entry["location"]["path"] = finding.at.file;
    entry["location"]["lines"]["begin"] = std::max(1u, finding.at.line);
    json.push_back(std::move(entry));
  }
  return jsonText(json);
}

} // namespace tacet
