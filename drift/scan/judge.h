// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From scanned units to findings: what drifted from the baseline, what policy says, and what could
// not be judged. Pure.
#pragma once

#include "core/finding/finding.h"
#include "drift/policy/policy.h"
#include "drift/scan/units.h"

#include <string>
#include <vector>

namespace tacet::drift {

struct JudgeInput {
  const std::vector<ScannedUnit> &units;
  const Policies &policies;
  const Statement *baseline = nullptr; ///< verified; null asks policy alone
  std::string today;                   ///< ISO date, for waivers
  std::string baselineFile = {};       ///< where reports say that waivers stand
};

/// One finding for each change, see merge.h. Waived findings carry their waiver as a suppression.
Report judge(const JudgeInput &input);

} // namespace tacet::drift
