// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The one order of a report. A header is analysed in many units, so the same finding comes many
// times, with ways of different length: the surest and shortest one is kept.
#include "core/finding/finding.h"

#include <algorithm>
#include <tuple>

namespace tacet {
namespace {

auto identity(const Finding &f) { return std::tie(f.at, f.rule, f.message); }

auto identity(const Notification &n) {
  return std::tie(n.at, n.id, n.message, n.level, n.incomplete);
}

std::strong_ordering compareSteps(const std::vector<Step> &a, const std::vector<Step> &b) {
  if (a.size() != b.size())
    return a.size() <=> b.size();
  for (size_t i = 0; i < a.size(); ++i) {
    const auto order = std::tie(a[i].at, a[i].text) <=> std::tie(b[i].at, b[i].text);
    if (order != 0)
      return order;
  }
  return std::strong_ordering::equal;
}

/// Ties are broken down to the last member, so that what is kept does not depend on the order in
/// which worker processes answered.
bool before(const Finding &a, const Finding &b) {
  if (const auto order = identity(a) <=> identity(b); order != 0)
    return order < 0;
  if (a.level != b.level)
    return a.level > b.level;
  if (a.confidence != b.confidence)
    return a.confidence > b.confidence;
  if (const auto order = compareSteps(a.path, b.path); order != 0)
    return order < 0;
  if (const auto order = compareSteps(a.related, b.related); order != 0)
    return order < 0;
  return std::tie(a.function, a.advice, a.cwe, a.properties) <
         std::tie(b.function, b.advice, b.cwe, b.properties);
}

} // namespace

void sortReport(Report &report) {
  auto &findings = report.findings;
  std::stable_sort(findings.begin(), findings.end(), before);
  const auto same = [](const auto &a, const auto &b) { return identity(a) == identity(b); };
  findings.erase(std::unique(findings.begin(), findings.end(), same), findings.end());

  auto &notifications = report.notifications;
  std::stable_sort(notifications.begin(), notifications.end(),
                   [](const auto &a, const auto &b) { return identity(a) < identity(b); });
  notifications.erase(std::unique(notifications.begin(), notifications.end(), same),
                      notifications.end());
}

} // namespace tacet
