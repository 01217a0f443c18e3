// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Comparing digests before anything is parsed.
#include "drift/scan/approved.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace tacet::drift {
namespace {

using Names = std::unordered_set<std::string_view>;

std::string_view folderOf(std::string_view name) {
  const size_t slash = name.rfind('/');
  return slash == name.npos ? std::string_view() : name.substr(0, slash);
}

/// The folders of files that no unit of the baseline has, and those above them.
Names foldersOfNews(const std::vector<CollectedFile> &files, const Digests &known) {
  Names folders;
  for (const CollectedFile &file : files)
    if (!known.contains(file.name)) {
      folders.insert(folderOf(file.name));
      folders.insert(folderOf(folderOf(file.name)));
    }
  return folders;
}

/// The version that tacet.yaml says runs is the one that was approved.
bool sameVersion(const BaselineUnit &unit, const DriftConfig &config) {
  for (const DriftUnit &configured : config.units)
    if (configured.name == unit.posture.unit)
      return false; // gates are in no posture
  const auto version = config.versions.find(unit.posture.system);
  return version == config.versions.end() || version->second == unit.posture.version;
}

} // namespace

Digests digestsOf(const Statement *statement) {
  Digests digests;
  if (statement == nullptr)
    return digests;
  digests.reserve(statement->units.size());
  for (const BaselineUnit &unit : statement->units)
    for (const FileDigest &file : unit.files)
      digests.emplace(file.name, file.sha256);
  return digests;
}

Split splitApproved(const std::vector<CollectedFile> &files, const Statement *statement,
                    const Digests &known, const DriftConfig &config) {
  Split split;
  Names taken;
  if (statement != nullptr) {
    Names asKnown;
    for (const CollectedFile &file : files)
      if (file.dropped)
        asKnown.insert(file.name);
    const Names news = foldersOfNews(files, known);
    const auto asApproved = [&](const FileDigest &file) {
      return asKnown.contains(file.name) && !news.contains(folderOf(file.name));
    };
    // Two units may share a file; one that changed takes its files from the other.
    Names changed;
    for (const BaselineUnit &unit : statement->units)
      if (!std::ranges::all_of(unit.files, asApproved) || !sameVersion(unit, config))
        for (const FileDigest &file : unit.files)
          changed.insert(file.name);
    for (const BaselineUnit &unit : statement->units) {
      if (unit.files.empty() || std::ranges::any_of(unit.files, [&](const FileDigest &file) {
            return changed.contains(file.name);
          }))
        continue;
      split.approved.push_back(&unit);
      for (const FileDigest &file : unit.files)
        taken.insert(file.name);
    }
  }
  for (const CollectedFile &file : files)
    if (!taken.contains(file.name))
      split.remaining.push_back(&file);
  return split;
}

} // namespace tacet::drift
