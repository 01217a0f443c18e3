// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a project settled: its tacet.yaml and its rules, on top of the built-in ones. For everyone
// who analyses units: tacet-scan and the clang-tidy plugin.
#pragma once

#include "checks/flow/analysis.h"
#include "core/config/config.h"
#include "core/rules/load.h"

namespace tacet::project {

struct ProjectFiles {
  std::string config;                 ///< a tacet.yaml; empty: the nearest one
  std::string startDirectory;         ///< where to look for the nearest one
  std::vector<std::string> ruleFiles; ///< further ones
};

struct Project {
  Config config;
  RuleSet rules;
  std::vector<RuleProblem> problems; ///< any error among them: nothing should be analysed
};

Project load(const FileSystem &files, const ProjectFiles &which);

/// True if one of them is an error.
bool isFatal(const std::vector<RuleProblem> &problems);

/// "heuristic", "annotated" or "strict"; nothing for another word.
std::optional<flow::Profile> profileOf(std::string_view name);

} // namespace tacet::project
