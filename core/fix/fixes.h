// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From the fixes that findings offer to changed files. Nothing here writes.
#pragma once

#include "core/finding/finding.h"
#include "core/source/source_file.h"

#include <map>
#include <string>
#include <vector>

namespace tacet {

/// Takes out what was made for another content than the file has now, and adds the `#include` that
/// a fix needs.
void settleFixes(Report &report, SourceCache &sources);

/// All replacements of one fix, in order.
std::vector<Edit> editsOf(const Fix &fix);

/// What becomes of files when the first fix of each live finding is applied.
struct FixPlan {
  struct File {
    std::string before, after;
    size_t fixed = 0; ///< findings
    size_t edits = 0;
  };
  struct Skipped {
    Position at;
    std::string rule, reason;
  };
  std::map<std::string, File> files; ///< by Position::file
  size_t unfixable = 0;              ///< live findings that offer nothing
  std::vector<Skipped> skipped;      ///< in the order of the report
};

/// `report` is sorted and settled. What two findings ask for alike is done once; of fixes that
/// overlap the first is applied. Files outside of the reports' root are left alone.
FixPlan planFixes(const Report &report, SourceCache &sources);

} // namespace tacet
