// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet rules list|show|check`: what rules there are, and whether one's own are right.
#include "core/finding/names.h"
#include "core/rules/builtin.h"
#include "core/rules/yaml.h"
#include "integrations/cli/commands.h"
#include "integrations/cli/lists.h"

#include <algorithm>
#include <ostream>
#include <set>

namespace tacet {
namespace {

constexpr int kClean = static_cast<int>(ExitStatus::Clean);
constexpr int kUsage = static_cast<int>(ExitStatus::Usage);

int list(const std::string &what, std::ostream &out) {
  const RuleSet rules = loadRules(builtinRuleFiles()).rules;
  const bool all = what.empty();
  if (all)
    out << "# checks\n";
  if (all || what == "checks")
    listChecks(builtInCatalogue(), out);
  if (all)
    out << "\n# kinds of data\n";
  if (all || what == "kinds")
    listKinds(rules, out);
  if (all)
    out << "\n# rule files\n";
  if (all || what == "files")
    listRuleFiles(rules, out);
  return kClean;
}

/// Whether `name` means this file: "syslog", "sinks/syslog" or "rules/sinks/syslog.yaml".
bool means(const std::string &name, const RuleFile &file) {
  const std::string shown = ruleFileName(file.path);
  return name == file.path || name == shown || shown.ends_with("/" + name);
}

int show(const std::string &name, const Surroundings &surroundings) {
  const std::vector<RuleFile> files = builtinRuleFiles();
  bool found = false;
  for (const RuleFile &file : files) {
    if (!means(name, file))
      continue;
    surroundings.out << (found ? "\n" : "") << "# " << file.path << "\n" << file.content;
    found = true;
  }
  if (found)
    return kClean;
  std::vector<std::string> names;
  for (const RuleFile &file : files) {
    names.push_back(ruleFileName(file.path));
    names.push_back(names.back().substr(names.back().rfind('/') + 1));
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  surroundings.error << "tacet: error: there is no rule file '" << name << "'";
  if (std::string_view near = nearestWord(name, known); !near.empty())
    surroundings.error << ", did you mean '" << near << "'?";
  surroundings.error << "\n'tacet rules list files' prints all\n";
  return kUsage;
}

/// The rule files among and below `paths`. What can't be read is told on `error`.
std::optional<std::vector<RuleFile>> readRuleFiles(const std::vector<std::string> &paths,
                                                   const Surroundings &surroundings) {
  std::vector<RuleFile> files;
  bool sound = true;
  for (const std::string &path : paths) {
    Result<std::string> content = surroundings.files.read(path);
    if (content) {
      files.push_back({path, std::move(*content)});
      continue;
    }
    surroundings.error << "tacet: error: " << content.error().message << "\n";
    sound = false;
  }
  return sound ? std::optional(std::move(files)) : std::nullopt;
}

int check(const std::vector<std::string> &paths, const Surroundings &surroundings) {
  std::optional<std::vector<RuleFile>> own = readRuleFiles(paths, surroundings);
  if (!own)
    return kUsage;
  std::vector<RuleFile> files = builtinRuleFiles();
  const size_t count = own->empty() ? files.size() : own->size();
  files.insert(files.end(), own->begin(), own->end());

  // One's own files may name built-in kinds, so all are loaded; told is only about one's own.
  const std::set<std::string> wanted(paths.begin(), paths.end());
  int status = kClean;
  for (const RuleProblem &problem : loadRules(files).problems) {
    if (!wanted.empty() && !wanted.contains(problem.at.file))
      continue;
    surroundings.out << positionText(problem.at) << ": " << levelName(problem.level) << ": "
                     << problem.message << "\n";
    if (problem.level == Level::Error)
      status = kUsage;
  }
  if (status == kClean)
    surroundings.out << count << " rule file" << (count == 1 ? "" : "s") << " can be used\n";
  return status;
}

} // namespace

void addRules(CLI::App &app, Action &action) {
  CLI::App *rules = app.add_subcommand("rules", "Look at rules, and check one's own");
  rules->require_subcommand(1);

  auto what = std::make_shared<std::string>();
  CLI::App *listing = rules->add_subcommand("list", "List checks, kinds of data and rule files");
  listing->add_option("WHAT", *what, "Only these: checks, kinds or files")
      ->check(CLI::IsMember({"checks", "kinds", "files"}));
  listing->callback([&action, what] {
    action = [what](const Surroundings &surroundings) { return list(*what, surroundings.out); };
  });

  auto name = std::make_shared<std::string>();
  CLI::App *showing = rules->add_subcommand("show", "Print a rule file");
  showing->add_option("NAME", *name, "A library or topic: 'syslog', 'sinks/syslog'")->required();
  showing->callback([&action, name] {
    action = [name](const Surroundings &surroundings) { return show(*name, surroundings); };
  });

  auto paths = std::make_shared<std::vector<std::string>>();
  CLI::App *checking = rules->add_subcommand("check", "Find mistakes in rule files");
  checking->add_option("FILE", *paths, "Rule files; without one, the built-in rules");
  checking->callback([&action, paths] {
    action = [paths](const Surroundings &surroundings) { return check(*paths, surroundings); };
  });
}

} // namespace tacet
