// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What `tacet drift` and `tacet drift show` share: which files, and what tacet.yaml says of them.
#pragma once

#include "core/config/config.h"
#include "drift/scan/units.h"
#include "integrations/cli/commands.h"

#include <optional>
#include <string>
#include <vector>

namespace tacet {

struct DriftOptions {
  std::vector<std::string> paths;
  std::string config; ///< empty means the nearest tacet.yaml, "none" none
  ReportOptions report;
};

/// Adds PATH and --config.
void addDriftOptions(CLI::App &app, DriftOptions &options);

/// Nothing, and told on the error stream, when it can't be used.
std::optional<Config> readDriftConfig(const DriftOptions &options,
                                      const Surroundings &surroundings);

/// Reads standard input when "-" is among the paths. Borrows `config`.
drift::ScanOptions scanOptions(const DriftOptions &options, const Config &config,
                               const Surroundings &surroundings);

} // namespace tacet
