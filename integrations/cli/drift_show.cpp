// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet drift show`: what the agent would run and what that means, with where each value stands.
// Values are masked; keys and the words of the posture are shown.
#include "integrations/cli/drift_show.h"

#include "core/finding/names.h"
#include "drift/scan/show.h"
#include "integrations/cli/drift_options.h"

#include <ostream>

namespace tacet {
namespace {

int show(const DriftOptions &options, const Surroundings &surroundings) {
  const std::optional<Config> config = readDriftConfig(options, surroundings);
  if (!config)
    return static_cast<int>(ExitStatus::Usage);
  drift::FileNames names;
  const drift::ScanOptions scan = scanOptions(options, *config, surroundings);
  bool whole = true;
  for (const drift::ShownUnit &unit :
       drift::showUnits(options.paths, scan, surroundings.files, names)) {
    surroundings.out << unit.text;
    for (const drift::LoadProblem &problem : unit.problems) {
      surroundings.error << positionText(problem.at) << ": error: " << problem.message << "\n";
      whole = false;
    }
  }
  return static_cast<int>(whole ? ExitStatus::Clean : ExitStatus::Incomplete);
}

} // namespace

void addDriftShow(CLI::App &drift, Action &action) {
  CLI::App *command = drift.add_subcommand(
      "show", "Print the effective configuration and posture, with where each value stands");
  auto options = std::make_shared<DriftOptions>();
  addDriftOptions(*command, *options);
  command
      ->add_option("--root", options->report.root, "Directory that names of files are relative to")
      ->type_name("DIR")
      ->check(CLI::ExistingDirectory)
      ->capture_default_str();
  command->callback([&action, options] {
    action = [options](const Surroundings &surroundings) { return show(*options, surroundings); };
  });
}

} // namespace tacet
