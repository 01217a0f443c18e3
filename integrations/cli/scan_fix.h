// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet scan --fix`: changes the sources as findings offer it, and looks whether that was right.
#pragma once

#include "checks/run/scan.h"
#include "core/system/result.h"
#include "integrations/cli/report_options.h"

#include <functional>

namespace tacet {

struct FixRun {
  std::function<Result<run::ScanResult>()> scan;
  const ReportOptions &report; ///< which findings count
  SuppressionInput suppressions;
  Surroundings surroundings;
  ExitStatus least = ExitStatus::Clean; ///< Usage when a file could not be written
};

/// Scans, applies the fixes of live findings, and scans again: what it returns is what is left.
/// Changes after which a unit no longer parses are taken back. Says on `surroundings.error` what
/// was done.
Result<run::ScanResult> scanAndFix(FixRun &run);

} // namespace tacet
