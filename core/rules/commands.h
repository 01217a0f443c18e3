// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What `tacet rules` asks beyond the texts of files: whether rules can do anything at all, whether
// the dictionary knows its own samples, and which rules speak of a function.
#pragma once

#include "core/rules/load.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacet {

/// Rules that are read and yet can never match, or say what another says already. All warnings,
/// sorted by position.
std::vector<RuleProblem> lintRules(const RuleSet &rules);

/// The problems of loading and of lintRules, sorted by position.
std::vector<RuleProblem> checkRules(const LoadedRules &loaded);

struct SampleReport {
  size_t tried = 0;
  std::vector<RuleProblem> failures; ///< errors, at the samples
};

/// Runs the `samples:` of all kinds. A sample that ends with "()" is a function's name, one with a
/// space in it is a text before a value, one in double quotes is a key, all others are variables.
SampleReport testSamples(const RuleSet &rules);

/// The rules that speak of this function, type, global or macro, one a line with its place.
/// Empty when there is none.
std::string describeSymbol(const RuleSet &rules, std::string_view qualifiedName);

} // namespace tacet
