// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Exit statuses and the confidence filter.
#include "core/finding/names.h"
#include "core/finding/outcome.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

Report withFinding(Level level) {
  Report report;
  report.findings.emplace_back().level = level;
  return report;
}

} // namespace

TEST_CASE("findings at or above the level fail the run") {
  CHECK(exitStatus(Report(), Level::Note) == ExitStatus::Clean);
  CHECK(exitStatus(withFinding(Level::Note), Level::Warning) == ExitStatus::Clean);
  CHECK(exitStatus(withFinding(Level::Warning), Level::Warning) == ExitStatus::Findings);
  CHECK(exitStatus(withFinding(Level::Error), Level::Warning) == ExitStatus::Findings);
  CHECK(exitStatus(withFinding(Level::Error), std::nullopt) == ExitStatus::Clean);
}

TEST_CASE("suppressed findings do not fail the run") {
  Report report = withFinding(Level::Error);
  report.findings[0].suppression.emplace();
  CHECK(exitStatus(report, Level::Note) == ExitStatus::Clean);
}

TEST_CASE("what was approved fails no run") {
  Report report = withFinding(Level::Error);
  report.findings[0].accepted = true;
  CHECK_FALSE(isLive(report.findings[0]));
  CHECK(exitStatus(report, Level::Note) == ExitStatus::Clean);
}

TEST_CASE("an incomplete run is neither clean nor just a run with findings") {
  Report report = withFinding(Level::Error);
  report.notifications.emplace_back().incomplete = true;
  CHECK(exitStatus(report, Level::Note) == ExitStatus::Incomplete);
  CHECK(exitStatus(report, std::nullopt) == ExitStatus::Incomplete);
}

TEST_CASE("what is left out for its confidence is counted") {
  Report report;
  for (const Confidence c : {Confidence::Low, Confidence::Medium, Confidence::High})
    report.findings.emplace_back().confidence = c;
  dropBelow(report, Confidence::Medium);
  CHECK(report.findings.size() == 2);
  CHECK(report.belowConfidence == 1);
}

TEST_CASE("names are read as they are written") {
  for (const Level level : {Level::None, Level::Note, Level::Warning, Level::Error})
    CHECK(parseLevel(levelName(level)) == level);
  for (const Confidence c : {Confidence::Low, Confidence::Medium, Confidence::High})
    CHECK(parseConfidence(confidenceName(c)) == c);
  CHECK_FALSE(parseLevel("never"));
  CHECK(baselineStateName(BaselineState::None) == "");
  CHECK(baselineStateName(BaselineState::Updated) == "updated");
  CHECK(positionText({"a.c", 3, 0}) == "a.c:3");
  CHECK(positionText({"a.c", 3, 7}) == "a.c:3:7");
  CHECK(positionText({}) == "");
}
