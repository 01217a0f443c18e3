// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The rule files that are built into the programs.
#pragma once

#include "core/rules/load.h"

#include <vector>

namespace tacet {

/// Of the code side. Policies over configurations (rules/policy) have a form of their own.
std::vector<RuleFile> builtinRuleFiles();

} // namespace tacet
