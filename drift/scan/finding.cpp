// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One function per sort of finding. Levels, CWE numbers and advice come from the policies' files.
#include "drift/scan/finding.h"

#include "drift/compare/reasons.h"

#include <algorithm>
#include <iterator>
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
  draft.type = type;
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

std::string lineOf(const Position &at) { return std::to_string(at.line); }

std::string keyOf(const Finding &finding, const std::vector<std::string_view> &parts) {
  std::string key = finding.rule + "\n" + finding.at.file;
  for (const std::string_view part : parts)
    key.append("\n").append(part);
  return key;
}

/// What one change of the configuration does to several facts is one finding. A component's values
/// hold for all that it protects; other values are changed where their fact stands; and of what
/// came or went, each component is something of its own.
std::string groupOf(const Change &change, const Finding &finding) {
  const std::string line = lineOf(finding.at);
  if (change.attribute.empty())
    return keyOf(finding, {line, change.label});
  if (change.type != FactType::Protection)
    return keyOf(finding, {line, change.attribute});
  const std::string way = wayOf(change.subject);
  const size_t at = change.reason.find(way);
  return keyOf(finding, {change.attribute, std::string_view(change.reason).substr(0, at)});
}

/// As for drift. What does not name its fact speaks of the whole unit.
std::string groupOf(const PolicyHit &hit, const Finding &finding) {
  const std::string &text = hit.search->message;
  if (hit.fact->type == FactType::Protection)
    return keyOf(finding, {hit.message});
  return keyOf(finding, {text.find('{') == text.npos ? "" : lineOf(finding.at), text});
}

/// What another finding of the same group says beyond the first.
void join(Draft &first, Draft other) {
  constexpr size_t most = 8;
  if (first.finding.related.size() < most)
    addRelated(first.finding, other.finding.at, "the same here");
  std::ranges::move(other.also, std::back_inserter(first.also));
}

template <class T> bool addOnce(std::vector<T> &list, const T &value) {
  const bool isNew = std::ranges::find(list, value) == list.end();
  if (isNew)
    list.push_back(value);
  return isNew;
}

/// Policy's reasons, one for each rule, and its level where that is higher.
void tellAlso(Draft &draft) {
  Finding &finding = draft.finding;
  for (const Finding &policy : draft.also) {
    finding.level = std::max(finding.level, policy.level);
    if (addOnce(finding.alsoRules, policy.rule))
      finding.related.push_back({policy.at, policy.message + " [" + policy.rule + "]"});
    for (const int weakness : policy.cwe)
      addOnce(finding.cwe, weakness);
  }
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
  draft.drifted = true;
  draft.attribute = change.attribute;
  draft.group = groupOf(change, finding);
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
    if (place.known())
      addRelated(finding, place.position(), "takes part");
  for (const Condition &condition : hit.search->match.where)
    draft.asks.insert(condition.attribute);
  draft.group = groupOf(hit, finding);
  return draft;
}

Draft opaqueFinding(const Fact &fact, const ScannedUnit &unit, const Policies &policies) {
  Draft draft = start("opaque", unit.posture.unit, policies);
  draft.finding.message = nameOf(fact) + " can't be seen through: what it does was not judged";
  draft.finding.at = placeOr(fact.at, unit);
  setFact(draft, fact.type, fact.subject, unit);
  draft.group = keyOf(draft.finding, {lineOf(draft.finding.at), fact.label});
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

void addRelated(Finding &finding, const Position &at, std::string text) {
  const bool known =
      at == finding.at ||
      std::ranges::any_of(finding.related, [&](const Step &step) { return step.at == at; });
  if (!known)
    finding.related.push_back({at, std::move(text)});
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
      join(kept[entry->second], std::move(draft));
    }
  }
  for (size_t i = 0; i < kept.size(); ++i) {
    if (more[i] > 0)
      kept[i].finding.message += "; the same for " + std::to_string(more[i]) + " more";
    tellAlso(kept[i]);
  }
  return kept;
}

} // namespace tacet::drift
