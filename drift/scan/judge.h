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
  bool policy = true;                  ///< whether policy is asked at all
};

/// Facts that changed at one place for one reason make one finding. Waived findings carry their
/// waiver as a suppression.
Report judge(const JudgeInput &input);

} // namespace tacet::drift
