// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A run that could not see everything must not pass for a clean one, so incompleteness is decided
// before findings.
#include "core/finding/outcome.h"

#include <algorithm>

namespace tacet {

void dropBelow(Report &report, Confidence minimum) {
  report.belowConfidence += std::erase_if(
      report.findings, [&](const Finding &finding) { return finding.confidence < minimum; });
}

bool isLive(const Finding &finding) { return !finding.suppression && !finding.accepted; }

ExitStatus exitStatus(const Report &report, std::optional<Level> failOn) {
  const auto &notifications = report.notifications;
  if (std::any_of(notifications.begin(), notifications.end(),
                  [](const Notification &n) { return n.incomplete; }))
    return ExitStatus::Incomplete;
  const auto fails = [&](const Finding &f) { return isLive(f) && failOn && f.level >= *failOn; };
  const auto &findings = report.findings;
  return std::any_of(findings.begin(), findings.end(), fails) ? ExitStatus::Findings
                                                              : ExitStatus::Clean;
}

} // namespace tacet
