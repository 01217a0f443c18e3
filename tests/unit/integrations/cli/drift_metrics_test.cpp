// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cli/drift_metrics.h"

#include "core/report/exposition.h"
#include "tests/unit/fakes.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace tacet;
using Catch::Matchers::Contains;

namespace {

constexpr const char *Path = "drift.prom";

struct Host {
  test::MemoryFileSystem files;
  std::ostringstream out, error;

  std::string write(const std::string &day, int status, const DriftFigures &figures = {}) {
    const test::FixedClock clock(day);
    CHECK_FALSE(writeMetrics(Path, figures, status, {files, clock, out, error}));
    return files.contents[Path];
  }
  int64_t lastGood() {
    return plainSample(files.contents[Path], "tacet_drift_last_good_timestamp_seconds").value();
  }
};

} // namespace

TEST_CASE("the time of the last good run survives runs that are not good") {
  Host host;
  host.write("2027-01-01", 3);
  CHECK(host.lastGood() == 0);
  host.write("2027-01-02", 1);
  CHECK(host.lastGood() == secondsOf("2027-01-02T12:00:00"));
  for (const int status : {2, 3, 4})
    host.write("2027-01-03", status);
  CHECK(host.lastGood() == secondsOf("2027-01-02T12:00:00"));
  CHECK(plainSample(host.files.contents[Path], "tacet_drift_last_run_timestamp_seconds") ==
        secondsOf("2027-01-03T12:00:00"));
  host.write("2027-01-04", 0);
  CHECK(host.lastGood() == secondsOf("2027-01-04T12:00:00"));
}

TEST_CASE("a last good run that can't be believed is none") {
  Host host;
  const auto claims = [&](const std::string &line) {
    host.files.contents[Path] = line;
    host.write("2027-01-01", 4);
    return host.lastGood();
  };
  const std::string name = "tacet_drift_last_good_timestamp_seconds";
  CHECK(claims(name + " 1000\n") == 1000);
  CHECK(claims(name + " 99999999999\n") == 0);
  CHECK(claims(name + " -5\n") == 0);
  CHECK(claims(name + " NaN\n") == 0);
  CHECK(claims(std::string(2 << 20, 'x')) == 0);
  host.files.links.insert(Path);
  CHECK(claims(name + " 1000\n") == 0);
}

TEST_CASE("a refused baseline is told by its reason alone") {
  Host host;
  DriftFigures figures;
  figures.refused = "tampered";
  const std::string text = host.write("2027-01-01", 4, figures);
  CHECK_THAT(text, Contains("tacet_drift_baseline_trusted 0\n") &&
                       Contains("tacet_drift_baseline_refused{reason=\"tampered\"} 1\n") &&
                       !Contains("baseline_version") && !Contains("tacet_drift_findings"));
}

TEST_CASE("a baseline is told with its scope, and ends after its last day") {
  Host host;
  DriftFigures figures;
  figures.baseline = {"pro\"d", 7, "2027-01-01", "2027-03-31"};
  const std::string text = host.write("2027-01-01", 0, figures);
  CHECK_THAT(text, Contains("tacet_drift_baseline_trusted 1\n") &&
                       Contains("tacet_drift_baseline_version{scope=\"pro\\\"d\"} 7\n") &&
                       !Contains("baseline_refused"));
  CHECK_THAT(text, Contains("expires_timestamp_seconds{scope=\"pro\\\"d\"} " +
                            std::to_string(secondsOf("2027-04-01"))));
  CHECK_THAT(host.write("2027-01-01", 0), !Contains("baseline_"));
}

TEST_CASE("live findings are counted by level and rule, and units by what is known of them") {
  Report report;
  Finding finding;
  finding.rule = "tacet-cfg-core-dump";
  finding.level = Level::Note;
  report.findings = {finding, finding, finding, finding};
  report.findings[2].suppression = Suppression();
  report.findings[3].accepted = true;
  std::vector<drift::ScannedUnit> units(4);
  units[0].posture.system = units[1].posture.system = "rsyslog";
  units[1].problems.push_back({});
  const DriftFigures::Judged judged = figuresOf(report, units);
  CHECK(judged.findings.at({"note", "tacet-cfg-core-dump"}) == 2);
  CHECK(judged.findings.at({"error", "tacet-cfg-baseline-untrusted"}) == 0);
  CHECK(judged.suppressed == 1);
  CHECK(judged.accepted == 1);
  CHECK(judged.understood == 1);
  CHECK(judged.partly == 1);
  CHECK(judged.unknown == 2);
}

TEST_CASE("metrics that can't be written are an error") {
  Host host;
  const test::FixedClock clock("2027-01-01");
  CHECK(writeMetrics("/full/drift.prom", {}, 0, {host.files, clock, host.out, host.error}));
}
