// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What GitLab's SAST report must hold beyond what its golden file shows.
#include "tests/unit/core/report/rich_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

using namespace tacet;

namespace {

nlohmann::json written(test::RichInput &rich) {
  return nlohmann::json::parse(writeGitlabSast(rich.input()));
}

} // namespace

TEST_CASE("every vulnerability has an id of its own, which survives a moved line") {
  test::RichInput rich;
  // The same line in another file, which its fingerprint alone does not tell apart.
  Finding copy = rich.report.findings[1];
  copy.at.file = "src/copy.cpp";
  rich.files.contents["/root/src/copy.cpp"] = test::kLoginSource;
  rich.report.findings.push_back(copy);
  std::set<std::string> ids;
  const nlohmann::json before = written(rich);
  for (const auto &each : before["vulnerabilities"]) {
    CHECK(ids.insert(each["id"]).second);
    CHECK(std::regex_match(
        each["id"].get<std::string>(),
        std::regex("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}")));
  }
  CHECK(ids.size() == 4);

  test::RichInput moved;
  moved.files.contents["/root/src/login file.cpp"] = std::string("\n\n") + test::kLoginSource;
  for (Finding &finding : moved.report.findings)
    finding.at.line += 2;
  const nlohmann::json after = written(moved);
  CHECK(before["vulnerabilities"][0]["id"] == after["vulnerabilities"][0]["id"]);
  CHECK(before["vulnerabilities"][0]["tracking"]["items"][0]["signatures"] ==
        after["vulnerabilities"][0]["tracking"]["items"][0]["signatures"]);
}

TEST_CASE("names that look like Markdown stay what they are") {
  test::RichInput rich;
  rich.report.findings = {test::leak(6, 11)};
  rich.report.findings[0].message = "'__pw_' reaches operator<< of `a*b*` for @all, see #12";
  CHECK(written(rich)["vulnerabilities"][0]["description"] ==
        "'\\_\\_pw\\_' reaches operator\\<\\< of \\`a\\*b\\*\\` for \\@all, see \\#12");
}

TEST_CASE("the format's limits are kept, and no character is cut in two") {
  test::RichInput rich;
  rich.report.findings = {test::leak(6, 11)};
  rich.rules[0].summary = "x" + std::string(300, 'y');
  CHECK(written(rich)["vulnerabilities"][0]["name"].get<std::string>().size() == 255);
  rich.rules[0].summary.clear();
  CHECK(written(rich)["vulnerabilities"][0]["name"] == "tacet-log-leak");
  rich.report.findings[0].advice = "";
  for (int i = 0; i < 4000; ++i)
    rich.report.findings[0].advice += "ä";
  CHECK(written(rich)["vulnerabilities"][0]["solution"].get<std::string>().size() == 7000);
  rich.report.findings[0].advice.insert(0, 1, 'x');
  CHECK(written(rich)["vulnerabilities"][0]["solution"].get<std::string>().size() == 6999);
}

TEST_CASE("a finding without a place or a rule is written all the same") {
  test::RichInput rich;
  rich.report.findings = {Finding()};
  rich.report.findings[0].rule = "tacet-cfg-missing-unit";
  rich.report.findings[0].message = "a unit is gone";
  const nlohmann::json json = written(rich)["vulnerabilities"][0];
  CHECK(json["name"] == "tacet-cfg-missing-unit");
  CHECK_FALSE(json["location"].contains("file"));
  CHECK(json["identifiers"].size() == 1);
}

TEST_CASE("a run that missed something is no success, and says what it missed") {
  test::RichInput rich;
  const nlohmann::json scan = written(rich)["scan"];
  CHECK(scan["status"] == "failure");
  CHECK(scan["messages"][1]["level"] == "warn");
  CHECK(scan["messages"][1]["value"] == "src/b.c:1:10: 'config.h' file not found");
}
