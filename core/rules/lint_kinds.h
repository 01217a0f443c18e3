// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The part of lintRules that looks at the dictionary.
#pragma once

#include "core/rules/load.h"

#include <vector>

namespace tacet {

void lintKinds(const RuleSet &rules, std::vector<RuleProblem> &problems);

} // namespace tacet
