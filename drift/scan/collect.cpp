// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Walking directories. What lies in one and can't be configuration by its name is not read.
#include "drift/scan/collect.h"

#include "core/suppress/allow.h"
#include "core/system/file_system.h"
#include "core/system/sha256.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <unordered_set>

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

/// Not find(), which stops at every 't'.
bool hasMarker(std::string_view text) {
  return memmem(text.data(), text.size(), AllowMarker.data(), AllowMarker.size()) != nullptr;
}

void finish(CollectedFile &file) {
  file.sha256 = sha256Hex(file.bytes);
  file.addressed = hasMarker(file.bytes);
}

void readInto(CollectedFile &file, const std::string &root, const FileSystem &files) {
  Result<std::string> bytes = files.read(joinPath(root, file.shown));
  if (bytes)
    file.bytes = std::move(*bytes);
  else
    file.problem = {{file.shown, 0, 0}, "unreadable", "can't be read: " + bytes.error().message};
  finish(file);
}

class Collector {
public:
  Collector(const FileSystem &files, std::string root, const Digests &approved)
      : Files(files), Root(std::move(root)), Approved(approved) {}

  void add(const std::string &path) {
    const std::string shown = shownAs(path, Root);
    if (Files.isDirectory(joinPath(Root, shown)))
      return walk(shown, 0);
    addFile(shown, true);
  }

  void addInput(const std::string &input) {
    CollectedFile file = start("-", true);
    file.bytes = input;
    finish(file);
    keep(std::move(file));
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

  void addFile(const std::string &shown, bool named) {
    if (!Known.insert(shown).second)
      return;
    CollectedFile file = start(shown, named);
    readInto(file, Root, Files);
    keep(std::move(file));
  }

  void keep(CollectedFile file) {
    const auto known = Approved.find(file.name);
    if (known != Approved.end() && known->second == file.sha256) {
      std::string().swap(file.bytes);
      file.dropped = true;
    }
    Found.push_back(std::move(file));
  }

  void walk(const std::string &folder, uint32_t depth) {
    Way.push_back(folder);
    addEntries(folder, depth);
    Way.pop_back();
  }

  /// Whether a link leads to a folder that it lies in. Links are followed, but not in circles.
  bool isCircle(const std::string &link) const {
    const std::string target = Files.realPath(joinPath(Root, link));
    return std::ranges::any_of(Way, [&](const std::string &folder) {
      return Files.realPath(joinPath(Root, folder)) == target;
    });
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
               std::ranges::find(SkippedFolders, entry.name) == SkippedFolders.end() &&
               !(entry.link && isCircle(path)))
        walk(path, depth + 1);
    }
  }

  const FileSystem &Files;
  std::string Root;
  const Digests &Approved;
  std::unordered_set<std::string> Known;
  std::vector<std::string> Way; ///< the folders that are being walked, each within the one before
  std::vector<CollectedFile> Found;
};

std::string rootOf(const std::string &given) { return given == "." ? std::string() : given; }

} // namespace

std::vector<CollectedFile> collect(const std::vector<std::string> &paths, const std::string &root,
                                   const std::string &input, const FileSystem &files,
                                   const Digests &approved) {
  Collector collector(files, rootOf(root), approved);
  for (const std::string &path : paths) {
    if (path == "-")
      collector.addInput(input);
    else
      collector.add(path);
  }
  return collector.take();
}

void readAgain(CollectedFile &file, const std::string &root, const std::string &input,
               const FileSystem &files) {
  file.dropped = false;
  if (file.name == "-") {
    file.bytes = input;
    return;
  }
  readInto(file, rootOf(root), files);
}

} // namespace tacet::drift
