// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The file is its own memory of the last good run. The state of the baselines would be the other
// place, but a run without a baseline has none, and one whose state can't be read has to report
// that too.
#include "integrations/cli/drift_metrics.h"

#include "core/finding/names.h"
#include "core/report/exposition.h"
#include "core/report/summary.h"
#include "core/report/version.h"
#include "core/system/clock.h"
#include "core/system/file_system.h"
#include "drift/policy/policy.h"

namespace tacet {
namespace {

constexpr std::string_view LastGood = "tacet_drift_last_good_timestamp_seconds";
constexpr size_t LargestFile = 1 << 20;

bool isGood(int status) { return status <= static_cast<int>(ExitStatus::Findings); }

/// 0 when there never was one, so that an alert on its age goes off. A time that is still to come
/// would keep such an alert silent, whoever wrote it.
int64_t lastGood(const std::string &path, int status, const Surroundings &surroundings) {
  const int64_t now = secondsOf(surroundings.clock.now());
  if (isGood(status))
    return now;
  const Result<std::string> before = surroundings.files.readGuarded(path, LargestFile);
  const int64_t time = before ? plainSample(*before, LastGood).value_or(0) : 0;
  return time > now || time < 0 ? 0 : time;
}

void writeJudged(const DriftFigures::Judged &judged, Exposition &out) {
  out.gauge("tacet_drift_findings", "Findings that are neither suppressed nor of the approved "
                                    "state, by level and rule.");
  for (const auto &[key, count] : judged.findings)
    out.sample(count, {{"level", key.first}, {"rule", key.second}});
  out.gauge("tacet_drift_findings_suppressed", "Findings that are waived or suppressed.");
  out.sample(judged.suppressed);
  out.gauge("tacet_drift_findings_accepted", "Findings of the approved state.");
  out.sample(judged.accepted);
  out.gauge("tacet_drift_units", "Configurations: judged as a whole (understood), in part "
                                 "(partly), or of no system that is known (unknown).");
  out.sample(judged.understood, {{"state", "understood"}});
  out.sample(judged.partly, {{"state", "partly"}});
  out.sample(judged.unknown, {{"state", "unknown"}});
}

void writeBaseline(const DriftFigures &figures, Exposition &out) {
  if (!figures.baseline && figures.refused.empty())
    return;
  out.gauge("tacet_drift_baseline_trusted", "1 if the baseline was verified, 0 if it was refused.");
  out.sample(figures.baseline ? 1 : 0);
  if (!figures.baseline) {
    out.gauge("tacet_drift_baseline_refused", "1, with the reason of the refusal.");
    out.sample(1, {{"reason", figures.refused}});
    return;
  }
  const DriftFigures::Approved &baseline = *figures.baseline;
  const Exposition::Labels scope{{"scope", baseline.scope}};
  out.gauge("tacet_drift_baseline_version", "Version of the verified baseline.");
  out.sample(baseline.version, scope);
  out.gauge("tacet_drift_baseline_created_timestamp_seconds",
            "When the day began on which the verified baseline was made.");
  out.sample(secondsOf(baseline.created), scope);
  out.gauge("tacet_drift_baseline_expires_timestamp_seconds",
            "From when on the verified baseline is no longer used.");
  out.sample(secondsOf(addDays(baseline.expires, 1)), scope);
}

} // namespace

DriftFigures::Judged figuresOf(const Report &report, const std::vector<drift::ScannedUnit> &units) {
  DriftFigures::Judged judged;
  for (const drift::Policy &policy : drift::builtInPolicies().all)
    judged.findings[{std::string(levelName(policy.level)), policy.id}] = 0;
  const Summary summary = summarise(report);
  judged.suppressed = static_cast<int64_t>(summary.suppressed);
  judged.accepted = static_cast<int64_t>(summary.accepted);
  for (const Finding &finding : report.findings)
    if (isLive(finding))
      ++judged.findings[{std::string(levelName(finding.level)), finding.rule}];
  for (const drift::ScannedUnit &unit : units)
    ++(!unit.problems.empty()         ? judged.partly
       : !unit.posture.system.empty() ? judged.understood
                                      : judged.unknown);
  return judged;
}

std::optional<Error> writeMetrics(const std::string &path, const DriftFigures &figures, int status,
                                  const Surroundings &surroundings) {
  Exposition out;
  out.gauge("tacet_drift_info", "1, with the version of tacet.");
  const std::string version = toolVersion();
  out.sample(1, {{"version", version}});
  out.gauge("tacet_drift_last_run_timestamp_seconds", "When the last run ended.");
  out.sample(secondsOf(surroundings.clock.now()));
  out.gauge(LastGood, "When the last run ended that judged everything, against a baseline that "
                      "can be trusted if one is used; 0 if there was none.");
  out.sample(lastGood(path, status, surroundings));
  out.gauge("tacet_drift_exit_status", "Exit status of the last run.");
  out.sample(status);
  if (figures.judged)
    writeJudged(*figures.judged, out);
  writeBaseline(figures, out);
  return surroundings.files.replace(path, out.text());
}

} // namespace tacet
