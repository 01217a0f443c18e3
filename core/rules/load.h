// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From rule files to a RuleSet. Loading never throws and never gives up: a file that is wrong is
// told with file, line and column, and all that can be read of it and of the others is read.
#pragma once

#include "core/rules/rule_set.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacet {

/// `path` is what positions print; built-in files have theirs relative to the repository's root.
struct RuleFile {
  std::string path;
  std::string content;
  /// A tacet.yaml: its rule sections are read, and its other keys are core/config's business.
  bool configuration = false;
  /// The tree as encodeTree wrote it, which then stands in for parsing.
  std::string_view prepared = {};
};

struct RuleProblem {
  Position at;
  Level level = Level::Error; ///< Error: that part was left out; Warning: it is read but pointless
  std::string message;
};

struct LoadedRules {
  RuleSet rules;
  std::vector<RuleProblem> problems; ///< sorted by position
};

/// Files of kinds that an earlier file has already named extend those; everything else is added.
LoadedRules loadRules(const std::vector<RuleFile> &files);

/// The keys that a file, and the entries of each section, may have; for the editors' schema.
/// Sections are named as in files ("sinks", "kinds.names"), the file itself is "".
std::vector<std::pair<std::string, std::vector<std::string_view>>> knownRuleKeys();

} // namespace tacet
