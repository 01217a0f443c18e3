// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Solves a unit: callees before callers, recursions and what goes through fields and globals until
// nothing changes, all within bounds.
#pragma once

#include "checks/flow/solution.h"

namespace tacet::flow {

/// Fills the states and feeds of the solution.
void solve(Solution &solution);

} // namespace tacet::flow
