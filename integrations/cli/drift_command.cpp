// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet drift`: deployed configuration against policy and, with --baseline, against what was
// approved.
#include "core/catalogue/catalogue.h"
#include "core/finding/names.h"
#include "core/report/version.h"
#include "drift/baseline/open.h"
#include "drift/scan/judge.h"
#include "integrations/cli/baseline_options.h"
#include "integrations/cli/drift_metrics.h"
#include "integrations/cli/drift_options.h"
#include "integrations/cli/drift_show.h"

#include <algorithm>
#include <ostream>

namespace tacet {
namespace {

constexpr int Usage = static_cast<int>(ExitStatus::Usage);

struct DriftCommand : DriftOptions {
  std::string baseline;
  std::string metrics; ///< empty means none
  TrustOptions trust;
  bool failOnGiven = false, confidenceGiven = false;
};

using Opened = std::variant<drift::Verified, drift::Refusal>;

Opened open(const DriftCommand &command, drift::FileNames &names,
            const Surroundings &surroundings) {
  const std::string state = stateFile(command.trust.state);
  Opened opened =
      drift::openBaseline({command.baseline, command.trust.trust, state},
                          {command.trust.scope, !command.trust.noFirstUse}, surroundings.files,
                          surroundings.clock, names, drift::MakeFacts::WhenAsked);
  const auto *verified = std::get_if<drift::Verified>(&opened);
  if (verified == nullptr)
    return opened;
  if (verified->firstUse)
    surroundings.error << "tacet: note: first use of a baseline of scope '"
                       << verified->statement.scope << "' here\n";
  if (const std::optional<Error> error = drift::remember(*verified, state, surroundings.files))
    return drift::Refusal{drift::Distrusted::Unreadable, error->message};
  return opened;
}

/// Why there is no baseline, as a finding: nothing was compared.
Finding refusalFinding(const drift::Refusal &refusal, const std::string &baseline) {
  const bool expired = refusal.why == drift::Distrusted::Expired;
  Finding finding;
  finding.rule = expired ? "tacet-cfg-baseline-expired" : "tacet-cfg-baseline-untrusted";
  finding.level = Level::Error;
  finding.confidence = Confidence::High;
  finding.message = refusal.message;
  finding.at.file = baseline;
  finding.properties["reason"] = drift::distrustedName(refusal.why);
  if (const drift::Policy *policy = drift::builtInPolicies().find(finding.rule)) {
    finding.advice = policy->advice;
    finding.cwe = policy->cwe;
  }
  return finding;
}

void applyConfig(const Config &config, DriftCommand &command) {
  if (config.failOn && !command.failOnGiven)
    command.report.failOn = *config.failOn == Level::None ? "never" : levelName(*config.failOn);
  if (config.minConfidence && !command.confidenceGiven)
    command.report.minConfidence = confidenceName(*config.minConfidence);
}

int finishReport(Report &report, const DriftCommand &command, const Config &config,
                 const std::vector<drift::ScannedUnit> &units, const Surroundings &surroundings,
                 ExitStatus least) {
  const std::vector<RuleInfo> rules = ruleInfos(builtInCatalogue());
  SuppressionInput suppressions;
  suppressions.rules = rules;
  suppressions.activeRules = {kSuppressionRule};
  for (const drift::Policy &policy : drift::builtInPolicies().all) {
    suppressions.activeRules.push_back(policy.id);
    if (policy.find.empty() && policy.id != "tacet-cfg-opaque")
      suppressions.notByComment.push_back(policy.id);
  }
  for (const drift::ScannedUnit &unit : units)
    for (const drift::FileDigest &file : unit.files) {
      suppressions.analysedFiles.push_back(file.name);
      if (!unit.addressed)
        suppressions.silentFiles.insert(file.name);
    }
  suppressions.external = config.suppressions;
  ReportOptions options = command.report;
  options.quoteSources = false;
  return finish(report, options, suppressions, surroundings, least);
}

/// What the baseline knows by digest need not be read, if this program would say the same of it.
void useApproved(drift::ScanOptions &scan, const drift::Statement &statement) {
  if (statement.tool == "tacet " + toolVersion())
    scan.approved = &statement;
  scan.policies = &drift::builtInPolicies();
}

/// What the metrics tell of the baseline.
void addBaselineFigures(const Opened &opened, DriftFigures &figures) {
  if (const auto *refusal = std::get_if<drift::Refusal>(&opened)) {
    figures.refused = drift::distrustedName(refusal->why);
    return;
  }
  const drift::Statement &statement = std::get<drift::Verified>(opened).statement;
  figures.baseline = {statement.scope, statement.version, statement.created, statement.expires};
}

int judgeAndReport(DriftCommand command, const Surroundings &surroundings, DriftFigures &figures) {
  const std::optional<Config> config = readDriftConfig(command, surroundings);
  if (!config)
    return Usage;
  if (command.baseline.empty() != command.trust.trust.empty()) {
    surroundings.error << "tacet: error: --baseline and --trust need each other\n";
    return Usage;
  }
  applyConfig(*config, command);
  drift::FileNames names;
  drift::ScanOptions scan = scanOptions(command, *config, surroundings);
  std::optional<Opened> opened;
  if (!command.baseline.empty()) {
    opened = open(command, names, surroundings);
    addBaselineFigures(*opened, figures);
  }
  const auto *verified = opened ? std::get_if<drift::Verified>(&*opened) : nullptr;
  if (verified != nullptr)
    useApproved(scan, verified->statement);
  const std::vector<drift::ScannedUnit> units =
      drift::scanUnits(command.paths, scan, surroundings.files, names);
  Report report = drift::judge({units, drift::builtInPolicies(),
                                verified == nullptr ? nullptr : &verified->statement, scan.today,
                                command.baseline});
  ExitStatus least = ExitStatus::Clean;
  if (const auto *refusal = opened ? std::get_if<drift::Refusal>(&*opened) : nullptr) {
    report.findings.push_back(refusalFinding(*refusal, command.baseline));
    least = ExitStatus::UntrustedBaseline;
  }
  const int status = finishReport(report, command, *config, units, surroundings, least);
  if (status != Usage) // else the report may not be finished
    figures.judged = figuresOf(report, units);
  return status;
}

int run(const DriftCommand &command, const Surroundings &surroundings) {
  DriftFigures figures;
  const int status = judgeAndReport(command, surroundings, figures);
  if (command.metrics.empty())
    return status;
  const std::optional<Error> failure = writeMetrics(command.metrics, figures, status, surroundings);
  if (!failure)
    return status;
  surroundings.error << "tacet: error: " << failure->message << "\n";
  return std::max(status, Usage);
}

} // namespace

void addDrift(CLI::App &app, Action &action) {
  CLI::App *command =
      app.add_subcommand("drift", "Judge deployed configuration, and what changed against a "
                                  "signed baseline");
  auto options = std::make_shared<DriftCommand>();
  addDriftOptions(*command, *options);
  command->add_option("--baseline", options->baseline, "The signed baseline to compare with")
      ->type_name("FILE");
  command
      ->add_option("--metrics", options->metrics,
                   "Write figures for Prometheus to this file, named *.prom for node_exporter")
      ->type_name("FILE");
  addTrustOptions(*command, options->trust);
  addReportOptions(*command, options->report);
  command->get_option("PATH")->required(false);
  command->callback([command, &action, options] {
    if (!command->get_subcommands().empty())
      return;
    if (options->paths.empty())
      throw CLI::RequiredError("PATH");
    options->failOnGiven = command->count("--fail-on") > 0;
    options->confidenceGiven = command->count("--min-confidence") > 0;
    action = [options](const Surroundings &surroundings) { return run(*options, surroundings); };
  });
  addDriftShow(*command, action);
}

} // namespace tacet
