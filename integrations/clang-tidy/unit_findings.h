// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What the plugin says about one unit: the same as `tacet scan` with the same settings. Knows
// nothing of Clang.
#pragma once

#include "checks/flow/graph.h"
#include "core/finding/finding.h"

#include <compare>
#include <string>
#include <vector>

namespace tacet::tidy {

/// As they stand in .clang-tidy's CheckOptions; docs/clang-tidy.md describes them.
struct Settings {
  std::string profile;       ///< empty: tacet.yaml's, else heuristic
  std::string minConfidence; ///< empty: tacet.yaml's, else medium
  std::string config;        ///< a tacet.yaml; empty: the nearest one above the working directory
  std::string rules;         ///< further rule files, ';' between them
  auto operator<=>(const Settings &) const = default;
};

struct UnitFindings {
  std::vector<Finding> findings;     ///< of all checks, sorted; files named as the unit names them
  std::vector<std::string> mistakes; ///< in settings, configuration or rules: nothing was analysed
};

/// Rules are read once for each settings of a process.
UnitFindings findingsOf(const flow::Unit &unit, const Settings &settings);

} // namespace tacet::tidy
