// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Options only; what they mean together is said in scan_main.cpp.
#include "integrations/cli/scan_options.h"

#include "core/report/version.h"

namespace tacet {

std::unique_ptr<CLI::App> makeScanProgram(ScanCommand &command) {
  auto app = std::make_unique<CLI::App>(
      "Looks through C and C++ sources for sensitive data that reaches logs", "tacet scan");
  app->set_version_flag("--version", "tacet " + toolVersion());
  app->add_option("-p", command.units.buildDirectory,
                  "Folder with compile_commands.json, or that file")
      ->type_name("PATH");
  app->add_option("PATH", command.units.paths,
                  "Sources and folders; all of the database by default")
      ->type_name("PATH");
  app->add_option("--profile", command.profile, "What counts as sensitive")
      ->check(CLI::IsMember({"heuristic", "annotated", "strict"}))
      ->type_name("PROFILE")
      ->capture_default_str();
  app->add_option("--rules", command.ruleFiles, "Further rule files")->type_name("FILE");
  app->add_option(
         "--checks", command.checks,
         "Which checks run: --checks=log-leak,core-dump only these, --checks=-real-data all "
         "but this, --checks=+unannotated this too")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("ID,...");
  app->add_option("--diff", command.diff, "Only what the change since this git revision brought")
      ->type_name("REV");
  app->add_flag("--fix", command.fix,
                "Change the sources where a finding offers it, scan again and report what is left");
  app->add_option("--config", command.config, "Use this tacet.yaml instead of the nearest one")
      ->type_name("FILE");
  app->add_option("-j,--jobs", command.jobs,
                  "Worker processes at once (default: one for each processor)")
      ->check(CLI::PositiveNumber)
      ->type_name("NUMBER");
  app->add_option("--timeout", command.timeout, "Seconds that one unit may take")
      ->type_name("SECONDS")
      ->capture_default_str();
  addReportOptions(*app, command.report);
  app->footer("Flags after -- are the compiler's, for sources without a compilation database.");
  return app;
}

} // namespace tacet
