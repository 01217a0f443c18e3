// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The world in memory: files that never touch a disk, and a calendar that stands still.
#pragma once

#include "core/system/clock.h"
#include "core/system/file_system.h"

#include <map>
#include <set>

namespace tacet::test {

class MemoryFileSystem final : public FileSystem {
public:
  std::map<std::string, std::string> contents;

  Result<std::string> read(const std::string &path) const override {
    const auto found = contents.find(path);
    if (found == contents.end())
      return Error{"cannot read '" + path + "': No such file or directory"};
    return found->second;
  }

  /// Paths in here are symbolic links to themselves.
  std::set<std::string> links;

  Result<std::string> readGuarded(const std::string &path, size_t limit,
                                  Links follow) const override {
    if (links.contains(path) && follow == Links::Refuse)
      return Error{"cannot read '" + path + "': it is a symbolic link"};
    Result<std::string> content = read(path);
    if (content && content->size() > limit)
      return Error{"cannot read '" + path + "': it is larger than " + std::to_string(limit) +
                   " bytes"};
    return content;
  }

  bool exists(const std::string &path) const override {
    return contents.count(path) != 0 || isDirectory(path);
  }

  bool isLink(const std::string &path) const override { return links.contains(path); }

  bool isDirectory(const std::string &path) const override {
    const auto inside = contents.lower_bound(path + "/");
    return inside != contents.end() && inside->first.starts_with(path + "/");
  }

  std::string realPath(const std::string &path) const override { return path; }

  Result<std::vector<DirectoryEntry>> list(const std::string &path) const override {
    if (!isDirectory(path))
      return Error{"cannot list '" + path + "': No such file or directory"};
    std::map<std::string, bool> names;
    for (const auto &[name, content] : contents) {
      if (!name.starts_with(path + "/"))
        continue;
      const std::string rest = name.substr(path.size() + 1);
      const size_t slash = rest.find('/');
      names[rest.substr(0, slash)] = slash != std::string::npos;
    }
    std::vector<DirectoryEntry> entries;
    for (const auto &[name, directory] : names)
      entries.push_back({name, directory});
    return entries;
  }

  /// Writing below "/full" fails, as on a full disk.
  std::optional<Error> write(const std::string &path, const std::string &content) override {
    if (path.starts_with("/full"))
      return Error{"cannot write '" + path + "': No space left on device"};
    contents[path] = content;
    return std::nullopt;
  }

  std::optional<Error> replace(const std::string &path, const std::string &content) override {
    return write(path, content);
  }

  std::optional<Error> append(const std::string &path, std::string_view content,
                              size_t size) override {
    const std::string before = contents.contains(path) ? contents[path] : std::string();
    if (before.size() != size)
      return Error{"cannot write '" + path + "': somebody else writes to it; try again"};
    return write(path, before + std::string(content));
  }
};

class FixedClock final : public Clock {
public:
  explicit FixedClock(std::string day) : date(std::move(day)) {}
  std::string today() const override { return date; }
  std::string now() const override { return date + "T12:00:00"; }

private:
  std::string date;
};

} // namespace tacet::test
