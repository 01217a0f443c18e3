// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Walking directories. What lies in one and can't be configuration by its name is not read.
#include "drift/scan/collect.h"

#include "core/system/file_system.h"
#include "core/system/sha256.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

namespace tacet::drift {
namespace {

constexpr uint32_t DeepestFolder = 32;

constexpr std::array<std::string_view, 15> Endings{
    ".yaml",       ".yml", ".json", ".toml",   ".conf", ".cfg",   ".ini",  ".xml",
    ".properties", ".cnf", ".tmpl", ".config", ".vrl",  ".river", ".alloy"};
constexpr std::array<std::string_view, 6> SkippedFolders{".git",         ".hg",   ".svn",
                                                         "node_modules", ".venv", "__pycache__"};

bool isCandidate(std::string_view name) {
  return std::ranges::any_of(Endings,
                             [&](std::string_view ending) { return name.ends_with(ending); });
}

/// Relative to the root where it lies below it, else absolute.
std::string shownAs(const std::string &path, const std::string &root) {
  namespace fs = std::filesystem;
  std::error_code failure;
  const fs::path base = fs::absolute(root.empty() ? "." : root, failure).lexically_normal() / "";
  const fs::path full = fs::absolute(path, failure).lexically_normal();
  const fs::path inside = full.lexically_relative(base);
  const bool outside = failure || inside.empty() || *inside.begin() == "..";
  std::string shown = (outside ? full : inside).generic_string();
  if (shown.size() > 1 && shown.ends_with('/'))
    shown.pop_back();
  return shown;
}

class Collector {
public:
  Collector(const FileSystem &files, std::string root) : Files(files), Root(std::move(root)) {}

  void add(const std::string &path) {
    const std::string shown = shownAs(path, Root);
    if (Files.isDirectory(joinPath(Root, shown)))
      return walk(shown, 0);
    addFile(shown, true);
  }

  void addInput(const std::string &input) {
    CollectedFile file = start("-", true);
    file.bytes = input;
    finish(std::move(file));
  }

  std::vector<CollectedFile> take() {
    std::ranges::sort(Found, {}, &CollectedFile::name);
    return std::move(Found);
  }

private:
  static CollectedFile start(const std::string &shown, bool named) {
    CollectedFile file;
    file.shown = shown;
    file.name = shown.substr(std::min(shown.find_first_not_of('/'), shown.size()));
    file.named = named;
    return file;
  }

  void finish(CollectedFile file) {
    file.sha256 = sha256Hex(file.bytes);
    Found.push_back(std::move(file));
  }

  void addFile(const std::string &shown, bool named) {
    if (!Known.insert(shown).second)
      return;
    CollectedFile file = start(shown, named);
    Result<std::string> bytes = Files.read(joinPath(Root, shown));
    if (bytes)
      file.bytes = std::move(*bytes);
    else
      file.problem = {{shown, 0, 0}, "unreadable", "can't be read: " + bytes.error().message};
    finish(std::move(file));
  }

  /// Links are followed, but not in circles.
  void walk(const std::string &folder, uint32_t depth) {
    const std::string real = Files.realPath(joinPath(Root, folder));
    if (std::ranges::find(Way, real) != Way.end())
      return;
    Way.push_back(real);
    addEntries(folder, depth);
    Way.pop_back();
  }

  void addEntries(const std::string &folder, uint32_t depth) {
    const auto entries = Files.list(joinPath(Root, folder));
    if (!entries || depth > DeepestFolder) {
      CollectedFile file = start(folder, true);
      file.problem = {{folder, 0, 0},
                      "unreadable",
                      entries ? "lies too deep to be searched" : "this folder can't be listed"};
      Found.push_back(std::move(file));
      return;
    }
    for (const DirectoryEntry &entry : *entries) {
      const std::string path = folder == "." ? entry.name : joinPath(folder, entry.name);
      if (!entry.directory && isCandidate(entry.name))
        addFile(path, false);
      else if (entry.directory &&
               std::ranges::find(SkippedFolders, entry.name) == SkippedFolders.end())
        walk(path, depth + 1);
    }
  }

  const FileSystem &Files;
  std::string Root;
  std::set<std::string> Known;
  std::vector<std::string> Way; ///< the folders that are being walked, each within the one before
  std::vector<CollectedFile> Found;
};

} // namespace

std::vector<CollectedFile> collect(const std::vector<std::string> &paths, const std::string &root,
                                   const std::string &input, const FileSystem &files) {
  Collector collector(files, root == "." ? std::string() : root);
  for (const std::string &path : paths) {
    if (path == "-")
      collector.addInput(input);
    else
      collector.add(path);
  }
  return collector.take();
}

} // namespace tacet::drift
