// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Marks the findings that their authors answered for, and finds fault with suppressions that are
// wrong, expired or of no use. Nothing is removed: reports show suppressed findings as such.
#pragma once

#include "core/finding/finding.h"
#include "core/finding/rule_info.h"
#include "core/source/source_file.h"
#include "core/system/clock.h"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace tacet {

/// The rule id of findings about suppressions.
constexpr const char *kSuppressionRule = "tacet-suppression";

/// What reports say about that rule when the catalogue does not hold it.
RuleInfo suppressionRule();

/// A suppression from a configuration file. Patterns as in core/suppress/glob.h.
struct ExternalSuppression {
  std::string rule;
  std::string path;
  std::string reason;
  std::string until; ///< ISO date, may be empty
  Position at;       ///< where it stands
};

struct SuppressionInput {
  std::span<const RuleInfo> rules; ///< all that exist: other ids are mistakes
  /// Those that could fire in this run; a suppression of another one is not called unused, and
  /// without kSuppressionRule none is found fault with. Empty means all.
  std::vector<std::string> activeRules;
  /// Read to the end in this run: only in these is a suppression without a finding unused. As in
  /// Position::file.
  std::vector<std::string> analysedFiles;
  std::vector<ExternalSuppression> external;
  /// Comments can't answer for these: who edits the file is not who approves it.
  std::vector<std::string> notByComment = {};
  /// Known to have AllowMarker nowhere, so that nobody reads them again.
  std::set<std::string> silentFiles = {};
};

/// Sets Finding::suppression and appends findings of kSuppressionRule. Precondition: not yet called
/// for this report. Findings below the confidence that is asked for must still be in it.
void applySuppressions(Report &report, const SuppressionInput &input, SourceCache &sources,
                       const Clock &clock);

} // namespace tacet
