// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One function per sort of finding. Levels, CWE numbers and advice come from the policies' files.
#include "drift/scan/finding.h"

#include "drift/compare/reasons.h"

#include <algorithm>
#include <map>

namespace tacet::drift {
namespace {

constexpr const char *Prefix = "tacet-cfg-";

Draft start(std::string_view rule, const std::string &unit, const Policies &policies) {
  Draft draft;
  draft.unit = unit;
  draft.finding.rule = Prefix + std::string(rule);
  draft.finding.confidence = Confidence::High;
  draft.finding.function = unit;
  draft.finding.properties["unit"] = unit;
  if (const Policy *policy = policies.find(draft.finding.rule)) {
    draft.finding.level = policy->level;
    draft.finding.cwe = policy->cwe;
    draft.finding.advice = policy->advice;
  }
  return draft;
}

void setFact(Draft &draft, FactType type, const std::string &subject, const ScannedUnit &unit) {
  draft.subject = subject;
  draft.finding.properties["fact"] = infoOf(type).name;
  draft.finding.properties["subject"] = subject;
  draft.finding.properties["system"] = unit.posture.system;
}

Position somewhereIn(const ScannedUnit &unit) {
  return {unit.files.empty() ? unit.posture.unit : unit.files.front().name, 0, 0};
}

Position placeOr(const Place &place, const ScannedUnit &unit) {
  return place.known() ? place.position() : somewhereIn(unit);
}

void addRelated(Finding &finding, const Place &place, std::string text) {
  if (place.known() && place.position() != finding.at)
    finding.related.push_back({place.position(), std::move(text)});
}

std::string keyOf(const Finding &finding, std::string_view what) {
  return std::string(finding.rule)
      .append("\n")
      .append(finding.at.file)
      .append(":")
      .append(std::to_string(finding.at.line))
      .append("\n")
      .append(what);
}

} // namespace

Draft driftFinding(const Change &change, const ScannedUnit &unit, const Policies &policies) {
  Draft draft = start(change.rule, unit.posture.unit, policies);
  Finding &finding = draft.finding;
  finding.message = change.reason;
  finding.at = placeOr(change.after, unit);
  setFact(draft, change.type, change.subject, unit);
  if (!change.attribute.empty())
    finding.properties["attribute"] = change.attribute;
  // The baseline's own line, even where it reads like the finding's: the file changed since.
  if (change.before.known())
    finding.related.push_back({change.before.position(), "in the baseline it stood here"});
  const std::string stood =
      change.before.known() ? std::to_string(change.before.line) : std::string();
  draft.group = keyOf(finding, change.attribute + "\n" + change.label + "\n" + stood);
  return draft;
}

Draft policyFinding(const PolicyHit &hit, const ScannedUnit &unit) {
  Draft draft;
  draft.unit = unit.posture.unit;
  Finding &finding = draft.finding;
  finding.rule = hit.policy->id;
  finding.level = hit.search->level;
  finding.confidence = Confidence::High;
  finding.message = hit.message;
  finding.advice = hit.search->advice;
  finding.cwe = hit.policy->cwe;
  finding.function = draft.unit;
  finding.at = placeOr(hit.fact->at, unit);
  finding.properties["unit"] = draft.unit;
  setFact(draft, hit.fact->type, hit.fact->subject, unit);
  for (const Place &place : hit.fact->related)
    addRelated(finding, place, "takes part");
  draft.group = keyOf(finding, hit.search->message);
  return draft;
}

Draft opaqueFinding(const Fact &fact, const ScannedUnit &unit, const Policies &policies) {
  Draft draft = start("opaque", unit.posture.unit, policies);
  draft.finding.message = nameOf(fact) + " can't be seen through: what it does was not judged";
  draft.finding.at = placeOr(fact.at, unit);
  setFact(draft, fact.type, fact.subject, unit);
  draft.group = keyOf(draft.finding, fact.label);
  return draft;
}

Draft problemFinding(const LoadProblem &problem, const ScannedUnit &unit,
                     const Policies &policies) {
  const bool isTemplate = problem.id == "template";
  Draft draft = start(isTemplate ? "opaque" : "unreadable", unit.posture.unit, policies);
  draft.finding.message = problem.message;
  draft.finding.at = problem.at;
  if (problem.at.file.empty())
    draft.finding.at = somewhereIn(unit);
  draft.finding.properties["problem"] = problem.id;
  return draft;
}

Draft unitFinding(std::string_view rule, const std::string &unit, const std::string &file,
                  const Policies &policies) {
  Draft draft = start(rule, unit, policies);
  draft.finding.message = rule == "missing-unit"
                              ? "the approved configuration '" + unit + "' is not there"
                              : "nobody approved the configuration '" + unit + "'";
  draft.finding.at = {file, 0, 0};
  return draft;
}

std::vector<Draft> grouped(std::vector<Draft> drafts) {
  std::vector<Draft> kept;
  std::vector<size_t> more;
  std::map<std::string, size_t> known;
  for (Draft &draft : drafts) {
    const auto [entry, isNew] = known.emplace(draft.group, kept.size());
    if (isNew || draft.group.empty()) {
      kept.push_back(std::move(draft));
      more.push_back(0);
    } else {
      ++more[entry->second];
    }
  }
  for (size_t i = 0; i < kept.size(); ++i)
    if (more[i] > 0)
      kept[i].finding.message += "; the same for " + std::to_string(more[i]) + " more";
  return kept;
}

} // namespace tacet::drift
