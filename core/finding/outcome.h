// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a finished report means to the caller of the program: which findings count, and the exit
// status.
#pragma once

#include "core/finding/finding.h"

#include <optional>

namespace tacet {

/// Part of the command line's contract: never renumber.
enum class ExitStatus : int {
  Clean = 0,             ///< nothing at or above --fail-on
  Findings = 1,          ///< something is
  Usage = 2,             ///< the command, the configuration file or a rule is wrong
  Incomplete = 3,        ///< some input could not be analysed; outweighs Findings
  UntrustedBaseline = 4, ///< the baseline is not to be trusted; outweighs all
};

/// Removes the findings below `minimum` and counts them in Report::belowConfidence.
void dropBelow(Report &report, Confidence minimum);

/// Neither suppressed nor part of an approved state.
bool isLive(const Finding &finding);

/// `failOn` is empty for "never". Only live findings fail a run.
ExitStatus exitStatus(const Report &report, std::optional<Level> failOn);

} // namespace tacet
