// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What all programs that end in a report share: its options, and its end. A program fills a Report
// and leaves the rest to finish().
#pragma once

#include "core/finding/finding.h"
#include "core/finding/outcome.h"
#include "core/suppress/suppress.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace tacet {

class FileSystem;

struct ReportOptions {
  std::vector<std::string> formats; ///< "F" or "F=FILE" each; none means text
  std::string failOn = "warning";
  std::string minConfidence = "medium";
  std::string sarifResults = "all";
  std::string known;      ///< a SARIF file: what it holds is not news
  std::string root = "."; ///< what paths in reports are relative to
  std::string color = "auto";
  /// Whether reports may quote lines of the input; never those of a configuration. No option.
  bool quoteSources = true;
  std::string started; ///< as Clock::now() says it; no option
};

/// Adds --format, --fail-on, --min-confidence, --known, --sarif-results, --root and --color, all
/// checked while parsing, and notes that the run begins. `options` must outlive the parsing.
void addReportOptions(CLI::App &app, ReportOptions &options);

/// Where finish() reads, writes and looks at the calendar; tests hand in their own.
struct Surroundings {
  FileSystem &files;
  const Clock &clock;
  std::ostream &out;
  std::ostream &error;
};

/// The real files and clock, standard output and standard error.
Surroundings realSurroundings();

/// Applies suppressions, --known and --min-confidence, sorts, and completes the fixes. input.rules
/// is the whole catalogue; tacet-suppression is added when it is not in there. False, with the
/// reason told, when the report can't be made.
bool settle(Report &report, const ReportOptions &options, const SuppressionInput &input,
            SourceCache &sources, const Surroundings &surroundings);

/// Settles the report, writes every format and returns the exit
/// status: Usage when a report can't be written. `report` is afterwards what was written. `least`
/// raises the status for reasons that the report does not tell, such as UntrustedBaseline.
int finish(Report &report, const ReportOptions &options, const SuppressionInput &input,
           const Surroundings &surroundings = realSurroundings(),
           ExitStatus least = ExitStatus::Clean);

} // namespace tacet
