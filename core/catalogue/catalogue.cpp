// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading of check.yaml and of the same in policies. The files are our own and the gates keep them
// sound, so a problem here is a build's mistake; it is told with its place all the same, because
// checks are written by many.
#include "core/catalogue/catalogue.h"

#include "core/catalogue/page.h"
#include "core/finding/names.h"
#include "core/report/version.h"
#include "core/rules/yaml.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tacet {
namespace {

constexpr std::string_view kFolder = "checks/";
constexpr std::string_view kFile = "/check.yaml";
constexpr std::string_view kPolicyFolder = "rules/policy/";
constexpr std::string_view kPolicyFile = ".yaml";
constexpr std::string_view kPolicyPrefix = "cfg-";
constexpr std::string_view kPrefix = "tacet-";

constexpr std::array<std::string_view, 12> kKeys{
    "id",        "summary",           "status", "since", "opt-in",  "level",
    "precision", "security-severity", "cwe",    "tags",  "options", "fix"};
/// The last three are drift/policy's business.
constexpr std::array<std::string_view, 12> kPolicyKeys{
    "id",  "summary", "status", "since", "level",  "precision", "security-severity",
    "cwe", "tags",    "advice", "find",  "samples"};
constexpr std::array<std::string_view, 3> kOptionKeys{"name", "default", "about"};

std::string camelCase(std::string_view id) {
  std::string name;
  bool upper = true;
  for (char c : id) {
    if (c != '-')
      name += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = c == '-';
  }
  return name;
}

/// The text at a key that must be there.
std::string required(const MapReader &map, std::string_view key) {
  if (!map.require(key))
    return {};
  std::optional<Located<std::string>> found = map.text(key);
  return found ? std::move(found->value) : std::string();
}

/// The text at a key that must be there and be one of `allowed`.
std::string oneOf(const MapReader &map, std::string_view key,
                  std::initializer_list<std::string_view> allowed) {
  std::string value = required(map, key);
  if (value.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end())
    return value;
  std::string message = "'" + std::string(key) + "' must be one of";
  for (std::string_view word : allowed)
    message += (word == *allowed.begin() ? " " : ", ") + std::string(word);
  map.fail(map.find(key)->at, message);
  return {};
}

std::vector<int> readCwe(const MapReader &map) {
  std::vector<int> numbers;
  for (const Located<std::string> &text : map.texts("cwe")) {
    int number = 0;
    const char *end = text.value.data() + text.value.size();
    auto [stop, error] = std::from_chars(text.value.data(), end, number);
    if (error != std::errc() || stop != end)
      map.fail(text.at, "a CWE is written as its number");
    else
      numbers.push_back(number);
  }
  return numbers;
}

std::vector<CheckOption> readOptions(const MapReader &map, std::vector<RuleProblem> &problems) {
  std::vector<CheckOption> options;
  if (!map.has("options"))
    return options;
  const std::vector<YamlNode> *entries = map.list("options");
  if (!entries)
    return options;
  for (const YamlNode &entry : *entries) {
    MapReader option(entry, "an option", kOptionKeys, problems);
    options.push_back(
        {required(option, "name"), required(option, "default"), required(option, "about")});
  }
  return options;
}

void readRule(const MapReader &map, RuleInfo &rule) {
  rule.summary = required(map, "summary");
  rule.level = parseLevel(oneOf(map, "level", {"note", "warning", "error"})).value_or(rule.level);
  rule.precision = oneOf(map, "precision", {"very-high", "high", "medium", "low"});
  if (auto severity = map.text("security-severity"))
    rule.securitySeverity = std::move(severity->value);
  rule.cwe = readCwe(map);
  for (Located<std::string> &tag : map.texts("tags"))
    rule.tags.push_back(std::move(tag.value));
}

void addPage(std::span<const EmbeddedFile> files, const std::string &path, CheckInfo &check) {
  auto page = std::find_if(files.begin(), files.end(),
                           [&](const EmbeddedFile &file) { return file.path == path; });
  if (page == files.end())
    return;
  check.rule.helpMarkdown = page->content;
  check.rule.fullDescription = firstParagraph(pageSection(page->content, "Finds"));
}

/// `id` is the one that it must have by its name.
std::optional<CheckInfo> readCheck(const EmbeddedFile &file, const std::string &id,
                                   std::span<const std::string_view> keys,
                                   std::vector<RuleProblem> &problems) {
  RuleFile source{std::string(file.path), std::string(file.content)};
  std::optional<YamlNode> document = parseYaml(source, problems);
  if (!document)
    return std::nullopt;
  MapReader map(*document, "a check", keys, problems);
  CheckInfo check;
  check.id = required(map, "id");
  if (!check.id.empty() && check.id != id)
    map.fail(map.find("id")->at, "the id must be the folder's name, '" + id + "'");
  check.id = id;
  check.rule.id = std::string(kPrefix) + check.id;
  check.rule.name = camelCase(check.id);
  check.rule.helpUri = std::string(kInformationUri) + "checks/" + check.id;
  readRule(map, check.rule);
  check.status = oneOf(map, "status", {"preview", "stable"});
  check.since = required(map, "since");
  check.optIn = map.has("opt-in") && oneOf(map, "opt-in", {"true", "false"}) == "true";
  if (auto fix = map.text("fix"))
    check.fix = std::move(fix->value);
  check.options = readOptions(map, problems);
  return check;
}

std::string between(std::string_view path, std::string_view start, std::string_view end) {
  path.remove_prefix(start.size());
  path.remove_suffix(end.size());
  return std::string(path);
}

} // namespace

Catalogue loadCatalogue(std::span<const EmbeddedFile> files) {
  Catalogue catalogue;
  const auto add = [&](std::optional<CheckInfo> check, const std::string &page) {
    if (!check)
      return;
    addPage(files, page, *check);
    catalogue.checks.push_back(std::move(*check));
  };
  for (const EmbeddedFile &file : files) {
    if (file.path.starts_with(kFolder) && file.path.ends_with(kFile)) {
      const std::string id = between(file.path, kFolder, kFile);
      std::string page(kFolder);
      page.append(id).append("/").append(id).append(".md");
      add(readCheck(file, id, kKeys, catalogue.problems), page);
    } else if (file.path.starts_with(kPolicyFolder) && file.path.ends_with(kPolicyFile)) {
      const std::string name = between(file.path, kPolicyFolder, kPolicyFile);
      add(readCheck(file, std::string(kPolicyPrefix) + name, kPolicyKeys, catalogue.problems),
          std::string(kPolicyFolder) + name + ".md");
    }
  }
  std::sort(catalogue.checks.begin(), catalogue.checks.end(),
            [](const CheckInfo &a, const CheckInfo &b) { return a.id < b.id; });
  return catalogue;
}

const Catalogue &builtInCatalogue() {
  static const Catalogue catalogue = loadCatalogue(embeddedFiles());
  return catalogue;
}

const CheckInfo *findCheck(const Catalogue &catalogue, std::string_view id) {
  for (const CheckInfo &check : catalogue.checks)
    if (check.id == id || check.rule.id == id)
      return &check;
  return nullptr;
}

std::vector<RuleInfo> ruleInfos(const Catalogue &catalogue) {
  std::vector<RuleInfo> rules;
  rules.reserve(catalogue.checks.size());
  for (const CheckInfo &check : catalogue.checks)
    rules.push_back(check.rule);
  return rules;
}

} // namespace tacet
