// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What is known to hold nothing: literals, counts, redacted values and what is made of them alone.
// A variable called `password` that was given "***" is no secret; and with `--profile strict` only
// this may be logged.
#pragma once

#include "checks/flow/transfer.h"

namespace tacet::flow {

/// Fills `harmless`, `returnsHarmless` and `returnsInput` of the function's state.
void findHarmless(Solution &solution, FunctionId id, const Transfer &transfer);

} // namespace tacet::flow
