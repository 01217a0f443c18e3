// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Counting, and how the figures are said.
#include "core/report/summary.h"

#include "core/finding/names.h"

namespace tacet {

Summary summarise(const Report &report) {
  Summary summary;
  for (const Finding &finding : report.findings)
    if (finding.suppression)
      ++summary.suppressed;
    else if (finding.accepted)
      ++summary.accepted;
    else {
      ++summary.byLevel[static_cast<size_t>(finding.level)];
      summary.fixable += finding.fixes.empty() ? 0 : 1;
    }
  return summary;
}

std::string counted(uint64_t number, const std::string &noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string summaryText(const Report &report) {
  const Summary summary = summarise(report);
  std::string line;
  for (const Level level : {Level::Error, Level::Warning, Level::Note})
    if (const uint64_t n = summary.byLevel[static_cast<size_t>(level)])
      line += (line.empty() ? "" : ", ") + counted(n, std::string(levelName(level)));
  if (line.empty())
    line = "nothing found";
  if (summary.fixable != 0)
    line += "; --fix can mend " + std::to_string(summary.fixable);
  if (summary.suppressed != 0)
    line += "; " + std::to_string(summary.suppressed) + " suppressed";
  if (summary.accepted != 0)
    line += "; " + std::to_string(summary.accepted) + " unchanged since the baseline, not shown";
  if (report.belowConfidence != 0)
    line += "; " + std::to_string(report.belowConfidence) + " below the confidence asked for";
  return line;
}

std::string coverageText(const Coverage &coverage) {
  if (coverage.unitsTotal == 0)
    return "";
  std::string line = "analysed " + std::to_string(coverage.unitsAnalysed) + " of " +
                     counted(coverage.unitsTotal, "unit");
  if (coverage.functionsTotal != 0)
    line += ", " + std::to_string(coverage.functionsAnalysed) + " of " +
            counted(coverage.functionsTotal, "function");
  return line;
}

std::string macrosText(const Coverage &coverage) {
  const uint64_t macros = coverage.logMacrosCompiledAway;
  if (macros == 0)
    return "";
  return counted(macros, "use") + " of log macros " + (macros == 1 ? "is" : "are") +
         " compiled away in this build and not looked at";
}

} // namespace tacet
