// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Evidence that flows backward: what is handed to a log-in call, or to a parameter called
// `password`, was a password before that as well.
#pragma once

#include "checks/flow/solution.h"

namespace tacet::flow {

/// Fills the function's `marks`.
void findUses(Solution &solution, FunctionId id);

/// Kinds of the parameters of functions that are handed to a callback rule's function.
void findCallbackKinds(Solution &solution);

} // namespace tacet::flow
