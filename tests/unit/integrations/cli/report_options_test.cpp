// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The end of every program: options in, reports and an exit status out.
#include "integrations/cli/report_options.h"

#include "tests/unit/fakes.h"

#include <CLI/CLI.hpp>
#include <catch2/catch.hpp>
#include <sstream>

using namespace tacet;

namespace {

struct World {
  test::MemoryFileSystem files;
  test::FixedClock clock{"2027-01-01"};
  std::ostringstream out, error;
  Report report;
  SuppressionInput input;
  std::vector<RuleInfo> rules;

  World() {
    files.contents["a.cpp"] = "f();\ng(); // tacet: allow(tacet-a) reason=\"r\"\n";
    rules.emplace_back().id = "tacet-a";
    input.rules = rules;
    input.analysedFiles = {"a.cpp"};
    report.command = "scan";
  }

  void add(uint32_t line, Confidence confidence) {
    Finding &f = report.findings.emplace_back();
    f.rule = "tacet-a";
    f.message = "m";
    f.at = {"a.cpp", line, 1};
    f.confidence = confidence;
  }

  int finish(const ReportOptions &options) {
    return tacet::finish(report, options, input, {files, clock, out, error});
  }
};

/// The parse error's text, or nothing.
std::string parse(const std::string &arguments, ReportOptions &options) {
  CLI::App app;
  addReportOptions(app, options);
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError &error) {
    return error.what();
  }
  return "";
}

} // namespace

TEST_CASE("options are checked while they are parsed") {
  ReportOptions options;
  CHECK(parse("--format text --format sarif=x.sarif --fail-on never", options) == "");
  CHECK(options.formats == std::vector<std::string>{"text", "sarif=x.sarif"});
  CHECK(options.failOn == "never");
  CHECK(parse("--format pdf", options).find("unknown format 'pdf'; there are: text, json, sarif") !=
        std::string::npos);
  CHECK(parse("--format json=", options).find("no file after 'json='") != std::string::npos);
  CHECK(parse("--fail-on info", options) != "");
  CHECK(parse("--min-confidence 3", options) != "");
}

TEST_CASE("each format goes where it was sent") {
  World world;
  world.add(1, Confidence::High);
  ReportOptions options;
  options.formats = {"json=out.json", "text", "sarif=out.sarif"};
  CHECK(world.finish(options) == 1);
  CHECK(world.out.str().find("a.cpp:1:1: warning: m [tacet-a]") == 0);
  CHECK(world.out.str().find(", 1 suppressed") == std::string::npos);
  CHECK(world.files.contents["out.json"].find("tacet-report/1") != std::string::npos);
  CHECK(world.files.contents["out.sarif"].find("2.1.0") != std::string::npos);
}

TEST_CASE("a suppression of a finding that is left out is used") {
  World world;
  world.add(2, Confidence::Low);
  CHECK(world.finish({}) == 0);
  CHECK(world.out.str() == "nothing found; 1 below the confidence asked for\n");
}

TEST_CASE("an unused suppression is a finding of a rule that needs no catalogue") {
  World world;
  world.add(1, Confidence::Low);
  ReportOptions options;
  options.formats = {"sarif"};
  CHECK(world.finish(options) == 1);
  CHECK(world.out.str().find("\"name\": \"Suppression\"") != std::string::npos);
}

TEST_CASE("a report that can't be written is an error, and the others are written") {
  World world;
  ReportOptions options;
  options.formats = {"json=/full/x.json", "text"};
  world.input.analysedFiles.clear();
  CHECK(world.finish(options) == 2);
  CHECK(world.error.str() ==
        "tacet: error: cannot write '/full/x.json': No space left on device\n");
  CHECK(world.out.str() == "nothing found\n");
}

TEST_CASE("a status from elsewhere is the least") {
  World world;
  world.input.analysedFiles.clear();
  CHECK(tacet::finish(world.report, {}, world.input,
                      {world.files, world.clock, world.out, world.error},
                      ExitStatus::UntrustedBaseline) == 4);
}
