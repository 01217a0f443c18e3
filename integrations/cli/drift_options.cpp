// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Options of the configuration side.
#include "integrations/cli/drift_options.h"

#include "core/finding/names.h"
#include "drift/adapters/adapter.h"

#include <algorithm>
#include <iostream>
#include <iterator>

namespace tacet {
namespace {

/// Systems are the adapters' names, which tacet.yaml's reader can't know.
bool systemsExist(const DriftConfig &config, std::ostream &error) {
  bool sound = true;
  for (const DriftUnit &unit : config.units)
    if (!unit.system.empty() && drift::findAdapter(unit.system) == nullptr) {
      error << positionText(unit.at) << ": error: there is no system '" << unit.system << "'\n";
      sound = false;
    }
  for (const auto &[system, version] : config.versions)
    if (drift::findAdapter(system) == nullptr) {
      error << "tacet: error: 'versions' in tacet.yaml names '" << system
            << "', which is no system that tacet knows\n";
      sound = false;
    }
  return sound;
}

bool tellProblems(const std::vector<RuleProblem> &problems, std::ostream &error) {
  bool wrong = false;
  for (const RuleProblem &problem : problems) {
    error << positionText(problem.at) << ": " << levelName(problem.level) << ": " << problem.message
          << "\n";
    wrong |= problem.level == Level::Error;
  }
  return wrong;
}

} // namespace

void addDriftOptions(CLI::App &app, DriftOptions &options) {
  app.add_option("PATH", options.paths,
                 "Files and folders of deployed configuration; - reads standard input")
      ->type_name("PATH")
      ->required();
  app.add_option("--config", options.config,
                 "Use this tacet.yaml instead of the nearest one; 'none' uses none")
      ->type_name("FILE");
}

std::optional<Config> readDriftConfig(const DriftOptions &options,
                                      const Surroundings &surroundings) {
  if (options.config == "none")
    return Config{};
  const std::string path =
      options.config.empty() ? findConfig(surroundings.files, ".") : options.config;
  if (path.empty())
    return Config{};
  Result<std::string> content = surroundings.files.read(path);
  if (!content) {
    surroundings.error << "tacet: error: " << content.error().message << "\n";
    return std::nullopt;
  }
  LoadedConfig loaded = loadConfig({path, std::move(*content)});
  if (tellProblems(loaded.problems, surroundings.error) ||
      !systemsExist(loaded.config.drift, surroundings.error))
    return std::nullopt;
  return std::move(loaded.config);
}

drift::ScanOptions scanOptions(const DriftOptions &options, const Config &config,
                               const Surroundings &surroundings) {
  drift::ScanOptions scan;
  scan.root = options.report.root;
  scan.today = surroundings.clock.today();
  scan.config = &config.drift;
  if (std::ranges::find(options.paths, "-") != options.paths.end())
    scan.input.assign(std::istreambuf_iterator<char>(std::cin), {});
  return scan;
}

} // namespace tacet
