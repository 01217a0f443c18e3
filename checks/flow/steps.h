// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A leak told as a way: where the value was got, through which hands it went, where it left. The
// way is read backward from the provenance that every element keeps.
#pragma once

#include "checks/flow/solution.h"

namespace tacet::flow {

struct PathStep {
  Location at;
  std::string text;
};

/// Source first, sink last.
std::vector<PathStep> stepsOf(const Solution &solution, FunctionId function,
                              const Emission &emission);

/// "the log", "standard error" …
std::string_view channelPhrase(Channel channel);

} // namespace tacet::flow
