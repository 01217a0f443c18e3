// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A misspelt key here would silently switch something off, so unknown ones are errors.
#include "core/config/config.h"

#include "core/finding/names.h"
#include "core/rules/yaml.h"
#include "core/system/clock.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace tacet {
namespace {

constexpr std::array<std::string_view, 13> kKeys{
    "profile", "fail-on",   "min-confidence", "checks",   "rules",     "suppressions", "sinks",
    "sources", "redactors", "propagators",    "literals", "contracts", "drift"};
constexpr std::array<std::string_view, 6> kRuleSections{"sinks",       "sources",  "redactors",
                                                        "propagators", "literals", "contracts"};
constexpr std::array<std::string_view, 4> kSuppressionKeys{"rule", "path", "reason", "until"};
constexpr std::array<std::string_view, 3> kProfiles{"heuristic", "annotated", "strict"};
constexpr std::array<std::string_view, 4> kFailOn{"error", "warning", "note", "never"};
constexpr std::array<std::string_view, 3> kConfidences{"low", "medium", "high"};

/// The text at `key`, if it is one of `allowed`.
std::optional<std::string> choice(const MapReader &map, std::string_view key,
                                  std::span<const std::string_view> allowed) {
  std::optional<Located<std::string>> found = map.text(key);
  if (!found)
    return std::nullopt;
  if (std::find(allowed.begin(), allowed.end(), found->value) != allowed.end())
    return std::move(found->value);
  std::string message = "'" + std::string(key) + "' can't be '" + found->value + "'";
  if (std::string_view near = nearestWord(found->value, allowed); !near.empty()) {
    message += ", did you mean '" + std::string(near) + "'?";
  } else {
    message += "; it is one of ";
    for (std::string_view word : allowed)
      message += (word == allowed.front() ? "" : ", ") + std::string(word);
  }
  map.fail(found->at, message);
  return std::nullopt;
}

/// The text at a key that must be there.
std::string required(const MapReader &map, std::string_view key) {
  if (!map.require(key))
    return {};
  std::optional<Located<std::string>> found = map.text(key);
  return found ? std::move(found->value) : std::string();
}

std::optional<ExternalSuppression> readSuppression(const YamlNode &node,
                                                   std::vector<RuleProblem> &problems) {
  const size_t before = problems.size();
  MapReader map(node, "a suppression", kSuppressionKeys, problems);
  ExternalSuppression suppression;
  suppression.rule = required(map, "rule");
  suppression.path = required(map, "path");
  suppression.reason = required(map, "reason");
  suppression.at = node.at;
  if (std::optional<Located<std::string>> until = map.text("until")) {
    suppression.until = until->value;
    if (!isIsoDate(until->value))
      map.fail(until->at,
               "'until' must be a date such as 2027-03-01, this is '" + until->value + "'");
  }
  if (problems.size() != before)
    return std::nullopt;
  return suppression;
}

void readSuppressions(const MapReader &map, Config &config, std::vector<RuleProblem> &problems) {
  const std::vector<YamlNode> *entries =
      map.has("suppressions") ? map.list("suppressions") : nullptr;
  if (!entries)
    return;
  for (const YamlNode &entry : *entries)
    if (std::optional<ExternalSuppression> suppression = readSuppression(entry, problems))
      config.suppressions.push_back(std::move(*suppression));
}

std::string folderOf(const std::string &path) {
  size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

} // namespace

LoadedConfig loadConfig(const RuleFile &file) {
  LoadedConfig loaded;
  std::optional<YamlNode> root = parseYaml(file, loaded.problems);
  if (!root)
    return loaded;
  MapReader map(*root, "the configuration", kKeys, loaded.problems);
  Config &config = loaded.config;
  config.profile = choice(map, "profile", kProfiles);
  if (std::optional<std::string> level = choice(map, "fail-on", kFailOn))
    config.failOn = parseLevel(*level).value_or(Level::None);
  if (std::optional<std::string> confidence = choice(map, "min-confidence", kConfidences))
    config.minConfidence = parseConfidence(*confidence);
  for (Located<std::string> &check : map.texts("checks"))
    config.checks.push_back(std::move(check.value));
  for (const Located<std::string> &path : map.texts("rules"))
    config.ruleFiles.push_back(joinPath(folderOf(file.path), path.value));
  readSuppressions(map, config, loaded.problems);
  if (const YamlNode *drift = map.find("drift"))
    config.drift = readDriftSection(*drift, loaded.problems);
  if (std::any_of(kRuleSections.begin(), kRuleSections.end(),
                  [&](std::string_view section) { return map.has(section); }))
    config.rules = RuleFile{file.path, file.content, true};
  std::stable_sort(loaded.problems.begin(), loaded.problems.end(),
                   [](const RuleProblem &a, const RuleProblem &b) { return a.at < b.at; });
  return loaded;
}

std::string findConfig(const FileSystem &files, const std::string &directory) {
  std::error_code failure;
  std::filesystem::path folder = std::filesystem::absolute(directory, failure).lexically_normal();
  if (failure)
    return {};
  // The name as given, where it is enough, keeps positions short.
  if (std::string here = joinPath(directory == "." ? "" : directory, kConfigName);
      files.exists(here))
    return here;
  while (folder.has_relative_path()) {
    folder = folder.parent_path();
    std::string path = (folder / kConfigName).string();
    if (files.exists(path))
      return path;
  }
  return {};
}

} // namespace tacet
