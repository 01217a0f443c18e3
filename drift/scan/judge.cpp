// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Units are judged one by one, against the baseline's unit of the same name.
#include "drift/scan/judge.h"

#include "drift/scan/finding.h"

#include <algorithm>
#include <iterator>
#include <map>

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

void addDrift(const JudgeInput &input, const ScannedUnit &unit, const BaselineUnit &approved,
              std::vector<Draft> &drafts) {
  if (unit.asApproved || unit.posture.system.empty())
    return;
  for (const Change &change : compare(approved.posture, unit.posture))
    if (!change.rule.empty())
      drafts.push_back(driftFinding(change, unit, input.policies));
}

void addPolicy(const JudgeInput &input, const ScannedUnit &unit, std::vector<Draft> &drafts) {
  for (const PolicyHit &hit : applyPolicies(input.policies, unit.posture))
    drafts.push_back(policyFinding(hit, unit));
  for (const Fact &fact : unit.posture.facts)
    if (fact.type == FactType::Opaque && !fact.latent)
      drafts.push_back(opaqueFinding(fact, unit, input.policies));
}

void addUnit(const JudgeInput &input, const ScannedUnit &unit, const KnownUnits &known,
             Report &report, std::vector<Draft> &drafts) {
  addProblems(input, unit, report, drafts);
  const auto approved = known.find(unit.posture.unit);
  const std::string file = unit.files.empty() ? unit.posture.unit : unit.files.front().name;
  if (approved != known.end())
    addDrift(input, unit, *approved->second, drafts);
  else if (input.baseline != nullptr && !unit.posture.system.empty())
    drafts.push_back(unitFinding("unexpected-unit", unit.posture.unit, file, input.policies));
  if (input.policy)
    addPolicy(input, unit, drafts);
}

void addMissing(const JudgeInput &input, KnownUnits known, std::vector<Draft> &drafts) {
  for (const ScannedUnit &unit : input.units)
    known.erase(unit.posture.unit);
  for (const auto &[name, unit] : known)
    drafts.push_back(unitFinding("missing-unit", std::string(name),
                                 unit->files.empty() ? std::string(name) : unit->files.front().name,
                                 input.policies));
}

bool waives(const Waiver &waiver, const Draft &draft) {
  return waiver.rule == draft.finding.rule && waiver.unit == draft.unit &&
         waiver.subject == draft.subject;
}

/// A waiver whose last day has passed excuses nothing.
void applyWaivers(const JudgeInput &input, Report &report, std::vector<Draft> &drafts) {
  for (const Waiver &waiver : input.baseline->waivers) {
    const bool ended = !input.today.empty() && waiver.until < input.today;
    for (Draft &draft : drafts) {
      if (!waives(waiver, draft))
        continue;
      if (!ended)
        draft.finding.suppression = Suppression{Suppression::Where::External,
                                                waiver.reason + " (" + waiver.owner + ")",
                                                waiver.until,
                                                {}};
      else
        report.notifications.push_back(
            {"waiver-expired", Level::Warning,
             "the waiver for '" + waiver.unit + "' ended on " + waiver.until, draft.finding.at,
             false});
    }
  }
}

} // namespace

Report judge(const JudgeInput &input) {
  Report report;
  report.command = "drift";
  const KnownUnits known = knownUnits(input.baseline);
  std::vector<Draft> drafts;
  for (const ScannedUnit &unit : input.units) {
    addUnit(input, unit, known, report, drafts);
    ++report.coverage.unitsTotal;
    report.coverage.unitsAnalysed += !unit.posture.system.empty();
  }
  addMissing(input, known, drafts);
  // Before grouping, so that what is waived and what is not do not become one.
  if (input.baseline != nullptr)
    applyWaivers(input, report, drafts);
  for (Draft &draft : drafts)
    if (draft.finding.suppression && !draft.group.empty())
      draft.group += "\nwaived";
  for (Draft &draft : grouped(std::move(drafts)))
    report.findings.push_back(std::move(draft.finding));
  sortReport(report);
  return report;
}

} // namespace tacet::drift
