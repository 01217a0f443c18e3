// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet rules list|show|check|test`: what rules there are, and whether one's own are right.
#include "core/finding/names.h"
#include "core/rules/builtin.h"
#include "core/rules/commands.h"
#include "core/rules/yaml.h"
#include "integrations/cli/commands.h"
#include "integrations/cli/lists.h"

#include <algorithm>
#include <functional>
#include <ostream>
#include <set>

namespace tacet {
namespace {

constexpr int kClean = static_cast<int>(ExitStatus::Clean);
constexpr int kFindings = static_cast<int>(ExitStatus::Findings);
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

int unknownName(const std::string &name, const std::vector<RuleFile> &files, std::ostream &error) {
  std::vector<std::string> names;
  for (const RuleFile &file : files) {
    names.push_back(ruleFileName(file.path));
    names.push_back(names.back().substr(names.back().rfind('/') + 1));
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  error << "tacet: error: no rule file is called '" << name << "' and no rule speaks of it";
  if (std::string_view near = nearestWord(name, known); !near.empty())
    error << ", did you mean '" << near << "'?";
  error << "\n'tacet rules list files' prints all rule files\n";
  return kUsage;
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
  const std::string rules = describeSymbol(loadRules(files).rules, name);
  if (rules.empty())
    return unknownName(name, files, surroundings.error);
  surroundings.out << rules;
  return kClean;
}

/// One's own rule files together with the built-in ones, which they may name.
struct OwnRules {
  LoadedRules loaded;
  std::set<std::string> paths; ///< one's own; empty when all is about the built-in rules
  size_t count = 0;            ///< of the files that are asked about

  bool speaksOf(const RuleProblem &problem) const {
    return paths.empty() || paths.contains(problem.at.file);
  }
};

std::optional<OwnRules> readOwn(const std::vector<std::string> &paths,
                                const Surroundings &surroundings) {
  std::vector<RuleFile> files = builtinRuleFiles();
  OwnRules own;
  own.paths.insert(paths.begin(), paths.end());
  own.count = paths.empty() ? files.size() : own.paths.size();
  bool sound = true;
  for (const std::string &path : own.paths) {
    Result<std::string> content = surroundings.files.read(path);
    if (content) {
      files.push_back({path, std::move(*content)});
      continue;
    }
    surroundings.error << "tacet: error: " << content.error().message << "\n";
    sound = false;
  }
  if (!sound)
    return std::nullopt;
  own.loaded = loadRules(files);
  return own;
}

/// Prints those of the problems that are asked about; true when one is an error.
bool tell(const std::vector<RuleProblem> &problems, const OwnRules &own, std::ostream &out) {
  bool wrong = false;
  for (const RuleProblem &problem : problems) {
    if (!own.speaksOf(problem))
      continue;
    out << positionText(problem.at) << ": " << levelName(problem.level) << ": " << problem.message
        << "\n";
    wrong |= problem.level == Level::Error;
  }
  return wrong;
}

/// Policies have an id, rule files do not. What can't be read is told by the reader of rules.
bool isPolicy(const std::string &path, const Surroundings &surroundings) {
  const Result<std::string> content = surroundings.files.read(path);
  return content && (content->starts_with("id:") || content->find("\nid:") != std::string::npos);
}

bool checkPolicies(const std::vector<std::string> &paths, const PolicyCheck &checkPolicy,
                   const Surroundings &surroundings) {
  bool sound = true;
  for (const std::string &path : paths) {
    OwnRules own;
    own.paths.insert(path);
    sound &= !tell(checkPolicy({path, *surroundings.files.read(path)}), own, surroundings.out);
  }
  return sound;
}

int check(const std::vector<std::string> &paths, const PolicyCheck &checkPolicy,
          const Surroundings &surroundings) {
  std::vector<std::string> rules, policies;
  for (const std::string &path : paths)
    (checkPolicy && isPolicy(path, surroundings) ? policies : rules).push_back(path);
  const bool sound = checkPolicies(policies, checkPolicy, surroundings);
  size_t count = policies.size();
  if (policies.empty() || !rules.empty()) {
    std::optional<OwnRules> own = readOwn(rules, surroundings);
    if (!own || tell(checkRules(own->loaded), *own, surroundings.out))
      return kUsage;
    count += own->count;
  }
  if (!sound)
    return kUsage;
  surroundings.out << count << " rule file" << (count == 1 ? "" : "s") << " can be used\n";
  return kClean;
}

int test(const std::vector<std::string> &paths, const Surroundings &surroundings) {
  std::optional<OwnRules> own = readOwn(paths, surroundings);
  if (!own || tell(own->loaded.problems, *own, surroundings.out))
    return kUsage;
  // Own words may change what the built-in samples are taken for, so all are tried and told.
  const SampleReport report = testSamples(own->loaded.rules);
  tell(report.failures, OwnRules{}, surroundings.out);
  surroundings.out << report.tried << " samples tried, " << report.failures.size()
                   << " taken for something else\n";
  return report.failures.empty() ? kClean : kFindings;
}

} // namespace

void addRules(CLI::App &app, Action &action, const PolicyCheck &checkPolicy) {
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
  CLI::App *showing =
      rules->add_subcommand("show", "Print a rule file, or the rules that speak of a function");
  showing
      ->add_option(
          "NAME", *name,
          "A library or topic ('syslog', 'sinks/syslog'), or a function or class that rules name")
      ->required();
  showing->callback([&action, name] {
    action = [name](const Surroundings &surroundings) { return show(*name, surroundings); };
  });

  auto paths = std::make_shared<std::vector<std::string>>();
  using Run = std::function<int(const std::vector<std::string> &, const Surroundings &)>;
  auto addFiles = [&](const char *verb, const char *about, const Run &run) {
    CLI::App *command = rules->add_subcommand(verb, about);
    command->add_option("FILE", *paths, "Rule files; without one, the built-in rules")
        ->type_name("FILE");
    command->callback([&action, paths, run] {
      action = [paths, run](const Surroundings &surroundings) { return run(*paths, surroundings); };
    });
  };
  addFiles("check", "Find mistakes in rule files, and rules that can never match",
           [checkPolicy](const std::vector<std::string> &files, const Surroundings &surroundings) {
             return check(files, checkPolicy, surroundings);
           });
  addFiles("test", "Try the names that the kinds of data give as samples", test);
}

void addRules(CLI::App &app, Action &action) { addRules(app, action, {}); }

} // namespace tacet
