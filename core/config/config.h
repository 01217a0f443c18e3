// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// tacet.yaml: what a project settles once for all runs. docs/formats/config.md describes it. An
// option on the command line goes before what stands here.
#pragma once

#include "core/config/drift_section.h"
#include "core/rules/load.h"
#include "core/suppress/suppress.h"
#include "core/system/file_system.h"

#include <optional>
#include <string>
#include <vector>

namespace tacet {

constexpr const char *kConfigName = "tacet.yaml";

struct Config {
  std::optional<std::string> profile; ///< heuristic, annotated or strict
  std::optional<Level> failOn;        ///< None means never
  std::optional<Confidence> minConfidence;
  std::vector<std::string> checks;    ///< for selectChecks(), as written
  std::vector<std::string> ruleFiles; ///< as they can be opened: relative to the file's folder
  std::vector<ExternalSuppression> suppressions;
  DriftConfig drift;             ///< for `tacet drift` and `tacet baseline`
  std::optional<RuleFile> rules; ///< for loadRules(), when the file holds rules of its own
};

struct LoadedConfig {
  Config config;
  std::vector<RuleProblem> problems; ///< sorted by position; any error means exit status 2
};

/// Never gives up: what can be read is read. The rules that the file itself holds are only found
/// here; loadRules() reads them and reports what is wrong with them.
LoadedConfig loadConfig(const RuleFile &file);

/// The path of the tacet.yaml in `directory` or the nearest folder above it; empty when there is
/// none.
std::string findConfig(const FileSystem &files, const std::string &directory);

} // namespace tacet
