// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One report that has some of everything, for all writers: objects with a path, a header, a
// suppressed finding, a repeated line, notifications, odd characters, and planted secrets.
#pragma once

#include "core/report/writer.h"
#include "tests/unit/fakes.h"

namespace tacet::test {

/// Stands in literals and comments of the source; must not come out anywhere.
constexpr const char *kSecret = "hunter2";

inline const char *const kLoginSource = R"(#include <spdlog/spdlog.h>

// the old password was hunter2
void login(const Request &request) {
	auto pw = request.get("hunter2"); /* hunter2 */
  spdlog::info("hunter2 \u00e9 {}", /* für hunter2 */ pw);
  spdlog::info("b", pw);
  spdlog::info("c", pw); // tacet: allow(tacet-log-leak) reason="masked upstream" until=2027-03-01
  log(R"x(hunter2
hunter2)x", pw);
}
)";

inline std::vector<RuleInfo> richRules() {
  RuleInfo leak;
  leak.id = "tacet-log-leak";
  leak.name = "LogLeak";
  leak.summary = "A sensitive value reaches a log.";
  leak.fullDescription = "A sensitive value reaches a log, from where it is copied and kept.";
  leak.helpMarkdown = "# Log leak\n\nDo not log it.\n";
  leak.helpUri = "https://tacet.example/rules/tacet-log-leak";
  leak.precision = "high";
  leak.securitySeverity = "7.5";
  leak.cwe = {532, 522};
  leak.tags = {"privacy", "security"};
  RuleInfo payload = leak;
  payload.id = "tacet-raw-payload";
  payload.name = "RawPayload";
  payload.helpUri = "https://tacet.example/rules/tacet-raw-payload";
  payload.level = Level::Note;
  payload.cwe = {532};
  return {leak, payload};
}

inline Finding leak(uint32_t line, uint32_t column) {
  Finding f;
  f.rule = "tacet-log-leak";
  f.message = "credential 'pw' reaches the log through 'spdlog::info'";
  f.at = {"src/login file.cpp", line, column};
  f.function = "app::login";
  f.path = {{{"src/login file.cpp", 5, 7}, "'pw' is a credential by its name"},
            {{"src/login file.cpp", line, column}, "it is printed here"}};
  f.advice = "log a masked form, or leave it out";
  f.cwe = {532, 522};
  f.properties = {{"channel", "log"}, {"kind", "credential"}};
  return f;
}

/// Wraps the `pw` that stands behind an umlaut.
inline Fix wrapped() {
  const auto at = static_cast<uint32_t>(std::string_view(kLoginSource).find("*/ pw") + 3);
  Fix fix;
  fix.description = "pass it through masked";
  fix.file = "src/login file.cpp";
  fix.edits = {{at, at, "masked("}, {at + 2, at + 2, ")"}};
  fix.header = "\"mask.h\"";
  fix.include = Edit{26, 26, "#include \"mask.h\"\n"};
  return fix;
}

inline Report richReport() {
  Report report;
  report.command = "scan";
  report.findings = {leak(6, 11), leak(7, 11), leak(8, 11), leak(9, 3)};
  report.findings[0].level = Level::Error;
  report.findings[0].fixes = {wrapped()};
  report.findings[0].related = {{{"include/request.h", 12, 0}, "declared here"}};
  report.findings[2].suppression = Suppression{
      Suppression::Where::InSource, "masked upstream", "2027-03-01", {"src/login file.cpp", 8, 26}};
  Finding payload;
  payload.rule = "tacet-raw-payload";
  payload.level = Level::Note;
  payload.confidence = Confidence::High;
  payload.message = "the request's body is logged";
  payload.at = {"src/gone.c", 3, 4};
  payload.suppression =
      Suppression{Suppression::Where::External, "test server only", "", {"tacet.yaml", 9, 5}};
  report.findings.push_back(payload);
  report.notifications = {
      {"parse-failure", Level::Error, "'config.h' file not found", {"src/b.c", 1, 10}, true},
      {"worker-crash", Level::Error, "the worker was killed by signal 11", {"src/c.c"}, true},
      {"rule-unused", Level::Note, "rule \x1b[31mmatches nothing", {"my.yaml", 2, 3}, false}};
  report.coverage = {12, 10, 340, 333, 17};
  report.belowConfidence = 3;
  sortReport(report);
  return report;
}

/// The world of the rich report, ready for a writer.
struct RichInput {
  MemoryFileSystem files;
  std::vector<RuleInfo> rules = richRules();
  Report report = richReport();
  SourceCache sources{files, "/root"};

  RichInput() { files.contents["/root/src/login file.cpp"] = kLoginSource; }

  WriterInput input() {
    WriterInput result{report, rules, sources};
    result.exitStatus = ExitStatus::Incomplete;
    result.toolVersion = "1.2.3";
    result.started = "2027-01-01T11:59:58";
    result.finished = "2027-01-01T12:00:00";
    return result;
  }
};

} // namespace tacet::test
