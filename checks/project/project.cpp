// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/project/project.h"

#include "core/rules/builtin.h"

#include <algorithm>
#include <utility>

namespace tacet::project {
namespace {

/// False, with a problem told, for a file that can't be read.
bool append(const FileSystem &files, const std::string &path, std::vector<RuleFile> &into,
            std::vector<RuleProblem> &problems) {
  Result<std::string> content = files.read(path);
  if (!content) {
    problems.push_back({{path, 0, 0}, Level::Error, content.error().message});
    return false;
  }
  into.push_back({path, *content, false});
  return true;
}

Config readConfig(const FileSystem &files, const ProjectFiles &which,
                  std::vector<RuleProblem> &problems) {
  const std::string path =
      which.config.empty() ? findConfig(files, which.startDirectory) : which.config;
  std::vector<RuleFile> file;
  if (path.empty() || !append(files, path, file, problems))
    return {};
  LoadedConfig loaded = loadConfig(file.front());
  problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
  return std::move(loaded.config);
}

} // namespace

Project load(const FileSystem &files, const ProjectFiles &which) {
  Project project;
  project.config = readConfig(files, which, project.problems);
  std::vector<RuleFile> rules = builtinRuleFiles();
  for (const std::vector<std::string> *more :
       {&std::as_const(project.config.ruleFiles), &which.ruleFiles})
    for (const std::string &path : *more)
      append(files, path, rules, project.problems);
  if (project.config.rules)
    rules.push_back(*project.config.rules);
  if (isFatal(project.problems))
    return project;
  LoadedRules loaded = loadRules(rules);
  project.rules = std::move(loaded.rules);
  project.problems.insert(project.problems.end(), loaded.problems.begin(), loaded.problems.end());
  return project;
}

bool isFatal(const std::vector<RuleProblem> &problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const RuleProblem &problem) { return problem.level == Level::Error; });
}

std::optional<flow::Profile> profileOf(std::string_view name) {
  if (name == "strict")
    return flow::Profile::Strict;
  if (name == "annotated")
    return flow::Profile::Annotated;
  if (name == "heuristic")
    return flow::Profile::Heuristic;
  return {};
}

} // namespace tacet::project
