// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A waiver is judged as suppressions are, and by the same rule.
#include "drift/scan/waivers.h"

#include "core/suppress/suppress.h"

namespace tacet::drift {
namespace {

bool waives(const Waiver &waiver, const Draft &draft) {
  return waiver.rule == draft.finding.rule && waiver.unit == draft.unit &&
         (waiver.subject.empty() || waiver.subject == draft.subject);
}

Suppression suppressionOf(const Waiver &waiver) {
  return {
      Suppression::Where::External, waiver.reason + " (" + waiver.owner + ")", waiver.until, {}};
}

Finding fault(const Waiver &waiver, const std::string &file) {
  Finding finding;
  finding.rule = kSuppressionRule;
  finding.confidence = Confidence::High;
  finding.at.file = file;
  finding.function = waiver.unit;
  finding.properties["unit"] = waiver.unit;
  finding.properties["waived"] = waiver.rule;
  finding.message = "the waiver of '" + waiver.rule + "' for '" + waiver.unit + "'";
  return finding;
}

} // namespace

Waivers::Waivers(const Statement *baseline, std::string_view today) {
  if (baseline == nullptr)
    return;
  for (const Waiver &waiver : baseline->waivers)
    Given.push_back({&waiver, !today.empty() && waiver.until < today, false});
  for (const BaselineUnit &unit : baseline->units)
    Approved.insert(unit.posture.unit);
}

void Waivers::apply(std::vector<Draft> &drafts) {
  for (Known &known : Given)
    for (Draft &draft : drafts) {
      if (!waives(*known.waiver, draft))
        continue;
      known.used = true;
      if (known.ended)
        draft.waiverEnded = true;
      else
        draft.finding.suppression = suppressionOf(*known.waiver);
    }
}

std::vector<Finding> Waivers::faults(const std::string &file,
                                     const std::set<std::string> &units) const {
  std::vector<Finding> found;
  for (const Known &known : Given) {
    const std::string &unit = known.waiver->unit;
    const bool looked = units.contains(unit) || !Approved.contains(unit);
    if (!known.ended && (known.used || !looked))
      continue;
    Finding finding = fault(*known.waiver, file);
    finding.level = known.ended ? Level::Warning : Level::Note;
    finding.message += known.ended ? " ended on " + known.waiver->until : " excuses nothing";
    finding.advice =
        known.ended ? "mend what it excused, or have it waived anew with tacet baseline accept"
                    : "leave it out of the next version, so that it can't excuse something new";
    found.push_back(std::move(finding));
  }
  return found;
}

} // namespace tacet::drift
