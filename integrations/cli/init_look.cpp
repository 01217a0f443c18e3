// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Cheap and often right: what it says stands in comments. What libraries are called and include,
// and what words a redactor's name has, is in the rules.
#include "integrations/cli/init_look.h"

#include "core/rules/builtin.h"
#include "core/rules/words.h"
#include "core/suppress/glob.h"
#include "core/system/file_system.h"
#include "drift/posture/vocabulary.h"
#include "drift/posture/words.h"
#include "drift/scan/units.h"
#include "integrations/cli/lists.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace tacet {
namespace {

constexpr uint32_t DeepestFolder = 16;
constexpr size_t MostSources = 20000, MostRedactors = 10;

constexpr std::array<std::string_view, 10> SourceEndings{".c",  ".cc",  ".cpp", ".cxx", ".h",
                                                         ".hh", ".hpp", ".hxx", ".m",   ".mm"};

struct Tree {
  std::vector<std::string> sources;
  std::vector<std::string> databases; ///< folders
};

/// A folder that a build made holds what was generated or fetched.
bool isBuild(const std::vector<DirectoryEntry> &entries) {
  return std::ranges::any_of(entries, [](const DirectoryEntry &entry) {
    return entry.name == "CMakeCache.txt" || entry.name == "build.ninja";
  });
}

void walk(const std::string &folder, const std::string &shown, uint32_t depth,
          const FileSystem &files, Tree &tree) {
  const auto entries = files.list(folder);
  if (!entries || depth > DeepestFolder)
    return;
  const bool build = isBuild(*entries);
  for (const DirectoryEntry &entry : *entries) {
    const std::string inside = shown.empty() ? entry.name : shown + "/" + entry.name;
    if (entry.name == "compile_commands.json")
      tree.databases.push_back(shown.empty() ? "." : shown);
    if (entry.directory) {
      const bool skipped = build || entry.name.starts_with('.') || entry.name == "node_modules";
      if (!skipped && !files.isLink(joinPath(folder, entry.name)))
        walk(joinPath(folder, entry.name), inside, depth + 1, files, tree);
    } else if (!build && tree.sources.size() < MostSources &&
               std::ranges::any_of(SourceEndings, [&](std::string_view ending) {
                 return entry.name.ends_with(ending);
               })) {
      tree.sources.push_back(inside);
    }
  }
}

/// Which rule files know a header, each told once.
class Libraries {
public:
  explicit Libraries(const RuleSet &rules) : Rules(rules) {}

  void include(const std::string &header, const std::string &file) {
    if (!Headers.insert(header).second)
      return;
    for (const auto &[path, patterns] : Rules.headers)
      if (std::ranges::any_of(
              patterns, [&](const std::string &pattern) { return matchesGlob(pattern, header); }))
        Found.emplace(path, file);
  }

  void tell(ProjectLook &look) const {
    for (const auto &[path, file] : Found) {
      const std::string name = ruleFileName(path);
      look.libraries.push_back({name.substr(name.rfind('/') + 1), file});
    }
    std::set<std::string> vendors;
    for (const SinkRule &sink : Rules.sinks)
      if (!sink.vendor.empty() && Found.contains(sink.at.file))
        vendors.insert(sink.vendor);
    look.vendors.assign(vendors.begin(), vendors.end());
  }

private:
  const RuleSet &Rules;
  std::set<std::string> Headers;
  std::map<std::string, std::string> Found; ///< rule file to a source that shows it
};

/// Functions that give back a text and are called like a redactor.
class Redactors {
public:
  explicit Redactors(const RuleSet &rules) {
    for (const RedactorRule &rule : rules.redactors)
      if (rule.form == RedactorRule::Form::Name && !rule.weak)
        Words.insert(rule.words.begin(), rule.words.end());
  }

  void read(std::string_view line, const std::string &file, ProjectLook &look) {
    const size_t bracket = line.find('(');
    if (bracket == std::string_view::npos || look.redactors.size() >= MostRedactors)
      return;
    const std::string_view before = line.substr(0, bracket);
    const std::string name(before.substr(before.find_last_of(" \t:*&.>!(") + 1));
    if (name.empty() || !isPromise(name) || !isDeclaration(before) || !Told.insert(name).second)
      return;
    look.redactors.push_back({name, file});
  }

private:
  std::set<std::string> Words, Told;
  std::map<std::string, bool> Known;

  bool isPromise(const std::string &name) {
    const auto [entry, isNew] = Known.try_emplace(name, false);
    if (isNew)
      entry->second = std::ranges::any_of(
          splitWords(name), [&](const std::string &word) { return Words.contains(word); });
    return entry->second;
  }

  /// "static std::string Card::masked", and not "return masked". Without regular expressions, since
  /// every line of a project comes by.
  static bool isDeclaration(std::string_view before) {
    const size_t space = before.find_last_of(" \t");
    if (space == std::string_view::npos || before.find_first_of("=#/\"") != std::string_view::npos)
      return false;
    std::string type(before.substr(0, space));
    std::ranges::transform(type, type.begin(), [](unsigned char c) { return std::tolower(c); });
    return type.find("return ") == std::string::npos &&
           (type.find("string") != std::string::npos || type.find("char") != std::string::npos);
  }
};

/// What `line` includes; empty if it doesn't.
std::string_view includedBy(std::string_view line) {
  const auto skip = [&](std::string_view what) {
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(" \t")));
    const bool there = line.starts_with(what);
    if (there)
      line.remove_prefix(what.size());
    return there;
  };
  if (!skip("#") || !(skip("include") || skip("import")) || !(skip("<") || skip("\"")))
    return {};
  const size_t end = line.find_first_of(">\"");
  return end == std::string_view::npos ? std::string_view() : line.substr(0, end);
}

void lookAtSources(const std::string &folder, const std::vector<std::string> &sources,
                   const FileSystem &files, ProjectLook &look) {
  const RuleSet rules = loadRules(builtinRuleFiles()).rules;
  Libraries libraries(rules);
  Redactors redactors(rules);
  for (const std::string &source : sources) {
    const Result<std::string> content = files.read(joinPath(folder, source));
    std::string_view rest = content ? std::string_view(*content) : std::string_view();
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      if (const std::string_view header = includedBy(line); !header.empty())
        libraries.include(std::string(header), source);
      else
        redactors.read(line, source, look);
    }
  }
  libraries.tell(look);
}

void lookAtConfiguration(const std::string &folder, const FileSystem &files, ProjectLook &look) {
  drift::FileNames names;
  drift::ScanOptions options;
  options.root = folder;
  std::set<std::string> owners;
  for (const drift::ScannedUnit &unit : drift::scanUnits({folder}, options, files, names)) {
    const drift::Posture &posture = unit.posture;
    if (posture.system.empty())
      continue;
    for (const drift::FileDigest &file : unit.files)
      look.deployed[posture.system].push_back(file.name);
    if (!posture.version.empty())
      look.versions[posture.system] = posture.version;
    for (const drift::Fact &fact : posture.facts)
      if (fact.type == drift::FactType::Export && drift::wordOf(fact, "reach") == "third-party" &&
          !drift::wordOf(fact, "owner").empty())
        owners.insert(std::string(drift::wordOf(fact, "owner")));
  }
  look.owners.assign(owners.begin(), owners.end());
}

} // namespace

ProjectLook lookAt(const std::string &folder, const FileSystem &files) {
  ProjectLook look;
  Tree tree;
  walk(folder, "", 0, files, tree);
  const auto nearest = std::ranges::min_element(
      tree.databases, {}, [](const std::string &each) { return std::pair(each.size(), each); });
  if (nearest != tree.databases.end())
    look.database = *nearest;
  lookAtSources(folder, tree.sources, files, look);
  lookAtConfiguration(folder, files, look);
  return look;
}

} // namespace tacet
