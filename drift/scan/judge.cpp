// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Units are judged one by one, against the baseline's unit of the same name.
#include "drift/scan/judge.h"

#include "drift/scan/accepted.h"
#include "drift/scan/finding.h"
#include "drift/scan/merge.h"
#include "drift/scan/waivers.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace tacet::drift {
namespace {

using KnownUnits = std::map<std::string_view, const BaselineUnit *>;

KnownUnits knownUnits(const Statement *baseline) {
  KnownUnits known;
  if (baseline != nullptr)
    for (const BaselineUnit &unit : baseline->units)
      known.emplace(unit.posture.unit, &unit);
  return known;
}

/// An error in a unit means that nothing was judged, in others that a part was not.
void addProblems(const JudgeInput &input, const ScannedUnit &unit, Report &report,
                 std::vector<Draft> &drafts) {
  for (const LoadProblem &problem : unit.problems) {
    drafts.push_back(problemFinding(problem, unit, input.policies));
    Notification notification;
    notification.id =
        problem.id == "template" ? "opaque-configuration" : "unreadable-configuration";
    notification.level = Level::Warning;
    notification.message = "'" + unit.posture.unit + "' was not judged as a whole";
    notification.at = drafts.back().finding.at;
    notification.incomplete = true;
    report.notifications.push_back(std::move(notification));
  }
}

void addDrift(const JudgeInput &input, const ScannedUnit &unit, const Posture &approved,
              std::vector<Draft> &drafts) {
  if (unit.asApproved || unit.posture.system.empty())
    return;
  for (const Change &change : compare(approved, unit.posture))
    if (!change.rule.empty())
      drafts.push_back(driftFinding(change, unit, input.policies));
}

void addPolicy(const JudgeInput &input, const ScannedUnit &unit, const PostureIndex &approved,
               std::vector<Draft> &drafts) {
  const auto add = [&](Draft draft, const auto &what) {
    if (input.baseline != nullptr)
      draft.finding.baseline = unit.asApproved ? BaselineState::Unchanged : stateOf(what, approved);
    drafts.push_back(std::move(draft));
  };
  for (const PolicyHit &hit : applyPolicies(input.policies, unit.posture))
    add(policyFinding(hit, unit), hit);
  for (const Fact &fact : unit.posture.facts)
    if (fact.type == FactType::Opaque && !fact.latent)
      add(opaqueFinding(fact, unit, input.policies), fact);
}

std::vector<Draft> draftsOf(const JudgeInput &input, const ScannedUnit &unit,
                            const KnownUnits &known, Report &report) {
  std::vector<Draft> drafts;
  addProblems(input, unit, report, drafts);
  const auto entry = known.find(unit.posture.unit);
  const bool isJudged = entry != known.end() && !unit.asApproved;
  const Posture approved = isJudged ? wholePosture(*entry->second) : Posture();
  const std::string file = unit.files.empty() ? unit.posture.unit : unit.files.front().name;
  if (entry != known.end())
    addDrift(input, unit, approved, drafts);
  else if (input.baseline != nullptr && !unit.posture.system.empty())
    drafts.push_back(unitFinding("unexpected-unit", unit.posture.unit, file, input.policies));
  addPolicy(input, unit, PostureIndex(approved), drafts);
  return drafts;
}

std::vector<Draft> missingUnits(const JudgeInput &input, KnownUnits known) {
  std::vector<Draft> drafts;
  for (const ScannedUnit &unit : input.units)
    known.erase(unit.posture.unit);
  for (const auto &[name, unit] : known)
    drafts.push_back(unitFinding("missing-unit", std::string(name),
                                 unit->files.empty() ? std::string(name) : unit->files.front().name,
                                 input.policies));
  return drafts;
}

/// What is waived or accepted and what is not do not become one.
void setApart(std::vector<Draft> &drafts) {
  for (Draft &draft : drafts)
    if (!draft.group.empty())
      draft.group += draft.finding.suppression ? "\nwaived"
                     : draft.finding.accepted  ? "\naccepted"
                                               : "";
}

} // namespace

Report judge(const JudgeInput &input) {
  Report report;
  report.command = "drift";
  const KnownUnits known = knownUnits(input.baseline);
  Waivers waivers(input.baseline, input.today);
  std::vector<Draft> drafts;
  std::set<std::string> seen;
  const auto take = [&](std::vector<Draft> more) {
    waivers.apply(more);
    std::ranges::move(merged(std::move(more)), std::back_inserter(drafts));
  };
  for (const ScannedUnit &unit : input.units) {
    take(draftsOf(input, unit, known, report));
    seen.insert(unit.posture.unit);
    ++report.coverage.unitsTotal;
    report.coverage.unitsAnalysed += !unit.posture.system.empty();
  }
  take(missingUnits(input, known));
  setApart(drafts);
  for (Draft &draft : grouped(std::move(drafts))) {
    if (input.baseline != nullptr && draft.finding.baseline == BaselineState::None)
      draft.finding.baseline = BaselineState::New;
    report.findings.push_back(std::move(draft.finding));
  }
  std::ranges::move(waivers.faults(input.baselineFile, seen), std::back_inserter(report.findings));
  sortReport(report);
  return report;
}

} // namespace tacet::drift
