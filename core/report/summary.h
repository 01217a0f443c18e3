// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Figures that every format gives.
#pragma once

#include "core/finding/finding.h"

#include <array>
#include <cstdint>

namespace tacet {

struct Summary {
  std::array<uint64_t, 4> byLevel{}; ///< live findings; index: Level
  uint64_t suppressed = 0;
  uint64_t accepted = 0; ///< of the approved state, and not suppressed
};

Summary summarise(const Report &report);

} // namespace tacet
