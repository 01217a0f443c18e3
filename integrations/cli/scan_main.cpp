// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet scan`, as a program of its own because it needs LLVM. Reads the command, the rules and the
// project's tacet.yaml; the work is checks/run's, the end is finish()'s.
#include "checks/project/project.h"
#include "checks/run/scan.h"
#include "core/catalogue/selection.h"
#include "core/finding/names.h"
#include "core/system/file_system.h"
#include "core/system/program.h"
#include "integrations/cli/scan_diff.h"
#include "integrations/cli/scan_fix.h"
#include "integrations/cli/scan_options.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace {

using namespace tacet;

constexpr int kUsage = static_cast<int>(ExitStatus::Usage);

/// Prints what is wrong with rules and configuration; true when the run can't go on.
bool tell(const std::vector<RuleProblem> &problems) {
  for (const RuleProblem &problem : problems)
    std::cerr << positionText(problem.at) << ": " << levelName(problem.level) << ": "
              << problem.message << "\n";
  return project::isFatal(problems);
}

/// An option on the command line goes before what the configuration says.
void applyConfig(const Config &config, const CLI::App &app, ScanCommand &command) {
  if (config.profile && app.count("--profile") == 0)
    command.profile = *config.profile;
  if (command.checks.empty())
    command.checks = config.checks;
  if (config.failOn && app.count("--fail-on") == 0)
    command.report.failOn = *config.failOn == Level::None ? "never" : levelName(*config.failOn);
  if (config.minConfidence && app.count("--min-confidence") == 0)
    command.report.minConfidence = confidenceName(*config.minConfidence);
}

std::string resourceDirectory() {
  Result<std::string> here = programDirectory();
  return here ? *here + "/../lib/tacet/clang/" TACET_CLANG_VERSION : std::string();
}

void showProgress(size_t done, size_t total) {
  std::cerr << "\r" << done << "/" << total << " units" << (done == total ? "\r\033[K" : "")
            << std::flush;
}

run::ScanOptions optionsOf(const ScanCommand &command, const std::vector<std::string> &checks) {
  run::ScanOptions options;
  options.extraction.resourceDirectory = resourceDirectory();
  options.analysis.profile = project::profileOf(command.profile).value_or(options.analysis.profile);
  options.checks = checks;
  options.workers = command.jobs;
  options.timeoutSeconds = command.timeout;
  std::error_code failure;
  const std::filesystem::path root =
      std::filesystem::weakly_canonical(command.report.root, failure);
  options.root = failure ? command.report.root : root.string();
  if (isatty(STDERR_FILENO))
    options.progress = showProgress;
  return options;
}

int refuse(const Error &error) {
  // tacet: allow(tacet-log-leak) reason="errors are written for people and hold no value"
  std::cerr << "tacet: error: " << error.message << "\n";
  return kUsage;
}

int scanAll(const ScanCommand &command, const project::Project &project) {
  const Result<std::vector<std::string>> checks =
      selectChecks(builtInCatalogue(), command.checks, command.profile != "heuristic");
  if (!checks) {
    std::cerr << "tacet: error: " << checks.error().message
              << "; 'tacet rules list checks' prints all\n";
    return kUsage;
  }
  const SelectedUnits units = selectUnits(command.units);
  if (!units.error.empty()) {
    std::cerr << "tacet: error: " << units.error << "\n";
    return kUsage;
  }
  const run::ScanOptions options = optionsOf(command, *checks);
  const auto scanOnce = [&]() -> Result<run::ScanResult> {
    return command.diff.empty() ? run::scan(units.commands, project.rules, options)
                                : scanChange(command.diff, units.commands, project.rules, options);
  };
  const std::vector<RuleInfo> known = ruleInfos(builtInCatalogue());
  SuppressionInput suppressions;
  suppressions.rules = known;
  suppressions.activeRules = *checks;
  suppressions.external = project.config.suppressions;
  FixRun fixing{scanOnce, command.report, suppressions, realSurroundings()};
  Result<run::ScanResult> scanned = command.fix ? scanAndFix(fixing) : scanOnce();
  if (!scanned)
    return refuse(scanned.error());
  for (const Notification &notification : units.notifications)
    scanned->report.notifications.push_back(notification);
  suppressions.analysedFiles = scanned->analysedFiles;
  return finish(scanned->report, command.report, suppressions, realSurroundings(), fixing.least);
}

} // namespace

int main(int argc, char **argv) {
  ScanCommand command;
  const std::unique_ptr<CLI::App> app = makeScanProgram(command);
  // What follows -- is the compiler's and must not be read as ours.
  int own = argc;
  for (int i = 1; i < argc; ++i)
    if (std::string_view(argv[i]) == "--") {
      command.units.hasFlags = true;
      command.units.flags.assign(argv + i + 1, argv + argc);
      own = i;
      break;
    }
  try {
    app->parse(own, argv);
  } catch (const CLI::ParseError &failure) {
    if (failure.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
      return app->exit(failure);
    std::cerr << "tacet: error: " << failure.what()
              << "; 'tacet scan --help' lists what there is\n";
    return kUsage;
  }
  std::error_code ignored; // from a folder that is gone no tacet.yaml is found
  const project::Project project = project::load(
      realFileSystem(),
      {command.config, std::filesystem::current_path(ignored).string(), command.ruleFiles});
  if (tell(project.problems))
    return kUsage;
  applyConfig(project.config, *app, command);
  return scanAll(command, project);
}
