// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The built-in rules in the form that loadRules() takes.
#pragma once

#include "core/rules/load.h"

#include <vector>

namespace tacet {

/// Everything under rules/ of this build, sorted by path.
std::vector<RuleFile> builtInRuleFiles();

} // namespace tacet
