// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Figures that every format gives.
#pragma once

#include "core/finding/finding.h"

#include <array>
#include <cstdint>
#include <string>

namespace tacet {

struct Summary {
  std::array<uint64_t, 4> byLevel{}; ///< live findings; index: Level
  uint64_t suppressed = 0;
  uint64_t accepted = 0; ///< of the approved state, and not suppressed
  uint64_t fixable = 0;  ///< of the live ones
};

Summary summarise(const Report &report);

/// "1 unit", "2 units"
std::string counted(uint64_t number, const std::string &noun);
/// "4 errors, 1 warning; 2 suppressed", or "nothing found"
std::string summaryText(const Report &report);
/// "analysed 5 of 6 units, 13 of 13 functions"; empty when there was nothing to analyse.
std::string coverageText(const Coverage &coverage);
/// What was compiled away and so not looked at; mostly empty.
std::string macrosText(const Coverage &coverage);

} // namespace tacet
