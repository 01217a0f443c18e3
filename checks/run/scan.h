// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The code side from end to end: compile commands in, a report out. Each unit is extracted, solved
// and checked in a worker of its own; here the results are put together.
#pragma once

#include "checks/extract/extract.h"
#include "checks/flow/analysis.h"

#include <functional>

namespace tacet::run {

struct ScanOptions {
  extract::Options extraction;
  flow::Options analysis;
  std::vector<std::string> checks; ///< rule ids of those that run
  unsigned workers = 1;
  unsigned timeoutSeconds = 300;
  std::string root; ///< absolute, without a slash at its end: reports' paths are relative to it
  std::function<void(size_t done, size_t total)> progress; ///< may be empty
};

struct ScanResult {
  Report report;
  std::vector<std::string> analysedFiles; ///< as in Position::file
};

ScanResult scan(const std::vector<extract::CompileCommand> &commands, const RuleSet &rules,
                const ScanOptions &options);

} // namespace tacet::run
