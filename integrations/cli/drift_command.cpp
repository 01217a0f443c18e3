// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet drift`: deployed configuration against policy.
#include "core/catalogue/catalogue.h"
#include "core/finding/names.h"
#include "drift/scan/judge.h"
#include "integrations/cli/drift_options.h"
#include "integrations/cli/drift_show.h"

#include <ostream>

namespace tacet {
namespace {

constexpr int Usage = static_cast<int>(ExitStatus::Usage);

struct DriftCommand : DriftOptions {
  bool failOnGiven = false, confidenceGiven = false;
};

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
  for (const drift::Policy &policy : drift::builtInPolicies().all)
    suppressions.activeRules.push_back(policy.id);
  for (const drift::ScannedUnit &unit : units)
    for (const drift::FileDigest &file : unit.files)
      suppressions.analysedFiles.push_back(file.name);
  suppressions.external = config.suppressions;
  ReportOptions options = command.report;
  options.quoteSources = false;
  return finish(report, options, suppressions, surroundings, least);
}

int run(DriftCommand command, const Surroundings &surroundings) {
  const std::optional<Config> config = readDriftConfig(command, surroundings);
  if (!config)
    return Usage;
  applyConfig(*config, command);
  drift::FileNames names;
  const drift::ScanOptions scan = scanOptions(command, *config, surroundings);
  const std::vector<drift::ScannedUnit> units =
      drift::scanUnits(command.paths, scan, surroundings.files, names);
  Report report = drift::judge({units, drift::builtInPolicies(), nullptr, scan.today});
  return finishReport(report, command, *config, units, surroundings, ExitStatus::Clean);
}

} // namespace

void addDrift(CLI::App &app, Action &action) {
  CLI::App *command = app.add_subcommand("drift", "Judge deployed configuration");
  auto options = std::make_shared<DriftCommand>();
  addDriftOptions(*command, *options);
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
