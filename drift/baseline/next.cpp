// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Units are matched by name. A unit whose files changed and whose meaning did not is told as well:
// an approver approves bytes.
#include "drift/baseline/next.h"

#include "drift/compare/compare.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace tacet::drift {
namespace {

using Units = std::map<std::string_view, const BaselineUnit *>;

Units byName(const std::vector<BaselineUnit> &units) {
  Units map;
  for (const BaselineUnit &unit : units)
    map.emplace(unit.posture.unit, &unit);
  return map;
}

std::string_view verdictName(Verdict verdict) {
  static constexpr std::array<std::string_view, 5> names = {"weaker", "stronger", "equal", "latent",
                                                            "opaque"};
  return names[static_cast<size_t>(verdict)];
}

bool sameFiles(const BaselineUnit &a, const BaselineUnit &b) {
  return std::equal(a.files.begin(), a.files.end(), b.files.begin(), b.files.end(),
                    [](const FileDigest &x, const FileDigest &y) {
                      return x.name == y.name && x.sha256 == y.sha256;
                    });
}

void describeUnit(const BaselineUnit &before, const BaselineUnit &after,
                  std::vector<std::string> &lines) {
  const std::string &name = after.posture.unit;
  const std::vector<Change> changes = compare(before.posture, after.posture);
  for (const Change &change : changes)
    lines.push_back(name + ": " + std::string(verdictName(change.verdict)) + ": " + change.reason);
  if (changes.empty() && !sameFiles(before, after))
    lines.push_back(name + ": the files changed, what they mean did not");
}

bool sameTarget(const Waiver &a, const Waiver &b) {
  return a.rule == b.rule && a.unit == b.unit && a.subject == b.subject;
}

std::vector<Waiver> waiversOf(const Statement &before, const Acceptance &acceptance) {
  std::vector<Waiver> waivers = acceptance.waivers;
  for (const Waiver &waiver : before.waivers) {
    const bool replaced =
        std::any_of(acceptance.waivers.begin(), acceptance.waivers.end(),
                    [&](const Waiver &other) { return sameTarget(waiver, other); });
    if (!replaced && waiver.until >= acceptance.today)
      waivers.push_back(waiver);
  }
  std::stable_sort(waivers.begin(), waivers.end(), [](const Waiver &a, const Waiver &b) {
    return std::tie(a.unit, a.rule, a.subject) < std::tie(b.unit, b.rule, b.subject);
  });
  return waivers;
}

Statement statementOf(std::vector<BaselineUnit> units, const Acceptance &acceptance) {
  Statement statement;
  statement.created = acceptance.today;
  statement.expires = acceptance.expires;
  statement.tool = acceptance.tool;
  statement.reason = acceptance.reason;
  statement.ticket = acceptance.ticket;
  statement.log = acceptance.log;
  statement.units = std::move(units);
  return statement;
}

} // namespace

std::vector<std::string> describeChanges(const Statement &before,
                                         const std::vector<BaselineUnit> &after) {
  const Units old = byName(before.units), now = byName(after);
  std::vector<std::string> lines;
  for (const auto &[name, unit] : now) {
    const auto found = old.find(name);
    if (found == old.end())
      lines.push_back(std::string(name) + ": the unit is new");
    else
      describeUnit(*found->second, *unit, lines);
  }
  for (const auto &[name, unit] : old)
    if (!now.contains(name))
      lines.push_back(std::string(name) + ": the unit is gone");
  std::stable_sort(lines.begin(), lines.end());
  return lines;
}

Statement firstStatement(const std::string &scope, std::vector<BaselineUnit> units,
                         const Acceptance &acceptance) {
  Statement statement = statementOf(std::move(units), acceptance);
  statement.scope = scope;
  statement.waivers = waiversOf({}, acceptance);
  return statement;
}

Statement nextStatement(const Verified &before, std::vector<BaselineUnit> units,
                        const Acceptance &acceptance) {
  Statement statement = statementOf(std::move(units), acceptance);
  statement.version = before.statement.version + 1;
  statement.scope = before.statement.scope;
  statement.previous = before.digest;
  statement.changes = describeChanges(before.statement, statement.units);
  statement.waivers = waiversOf(before.statement, acceptance);
  return statement;
}

} // namespace tacet::drift
