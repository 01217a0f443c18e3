// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The command line of `tacet scan`. Needs no LLVM, so that manual pages and shell completions can
// be made from it anywhere.
#pragma once

#include "integrations/cli/report_options.h"
#include "integrations/cli/scan_units.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace tacet {

struct ScanCommand {
  ReportOptions report;
  UnitSelection units;
  std::string profile = "heuristic";
  std::vector<std::string> ruleFiles;
  std::vector<std::string> checks; ///< as written; selectChecks() reads them
  std::string config;
  std::string diff;
  bool fix = false;
  unsigned jobs = std::max(1u, std::thread::hardware_concurrency());
  unsigned timeout = 300;
};

/// What is before "--"; what follows it is the compiler's. `command` has to outlive the parsing.
std::unique_ptr<CLI::App> makeScanProgram(ScanCommand &command);

} // namespace tacet
