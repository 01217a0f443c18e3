// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The order of a report, and what counts as a repeat.
#include "core/finding/finding.h"

#include <catch2/catch.hpp>

using namespace tacet;

namespace {

Finding finding(uint32_t line, std::string rule, std::string message) {
  Finding f;
  f.at = {"a.cpp", line, 1};
  f.rule = std::move(rule);
  f.message = std::move(message);
  return f;
}

} // namespace

TEST_CASE("findings are sorted by position, rule and message") {
  Report report;
  report.findings = {finding(2, "r", "m"), finding(1, "s", "m"), finding(1, "r", "n"),
                     finding(1, "r", "m")};
  sortReport(report);
  std::string order;
  for (const Finding &f : report.findings)
    order += std::to_string(f.at.line) + f.rule + f.message + " ";
  CHECK(order == "1rm 1rn 1sm 2rm ");
}

TEST_CASE("of repeats the surest with the shortest path stays, whatever came first") {
  Finding unsure = finding(1, "r", "m"), longer = unsure, shorter = unsure;
  unsure.confidence = Confidence::Low;
  longer.path = {{{"a.cpp", 1, 1}, "x"}, {{"a.cpp", 1, 1}, "y"}};
  shorter.path = {{{"a.cpp", 1, 1}, "z"}};
  for (const auto &order : {std::vector{unsure, longer, shorter}, {shorter, longer, unsure}}) {
    Report report;
    report.findings = order;
    sortReport(report);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings[0].confidence == Confidence::Medium);
    REQUIRE(report.findings[0].path.size() == 1);
  }
}

TEST_CASE("repeated notifications are said once") {
  Report report;
  report.notifications = {{"b", Level::Warning, "m", {}, true},
                          {"a", Level::Warning, "m", {}, false},
                          {"b", Level::Warning, "m", {}, true}};
  sortReport(report);
  REQUIRE(report.notifications.size() == 2);
  CHECK(report.notifications[0].id == "a");
}
