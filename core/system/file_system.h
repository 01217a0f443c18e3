// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The only door to files, so that everything behind it is tested without a disk. Paths are UTF-8,
// '/' separated, relative ones against the current directory.
#pragma once

#include "core/system/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacet {

struct DirectoryEntry {
  std::string name;       ///< without the directory
  bool directory = false; ///< also of a link to one
  bool link = false;
  auto operator<=>(const DirectoryEntry &) const = default;
};

/// How many bytes read() and readGuarded() keep allocated behind a content, for parsers that look
/// ahead in whole vectors (simdjson).
constexpr size_t kParserSpare = 64;

/// Whether a path's last part may be a symbolic link.
enum class Links : unsigned char { Refuse, Follow };

class FileSystem {
public:
  virtual ~FileSystem() = default;
  /// The whole content, as bytes.
  virtual Result<std::string> read(const std::string &path) const = 0;
  /// Like read(), for files whose place others may write to and for secrets: only regular files of
  /// at most `limit` bytes, read in one piece so that no copies are left behind.
  virtual Result<std::string> readGuarded(const std::string &path, size_t limit,
                                          Links links = Links::Refuse) const = 0;
  virtual bool exists(const std::string &path) const = 0;
  virtual bool isLink(const std::string &path) const = 0;
  virtual bool isDirectory(const std::string &path) const = 0;
  /// Absolute and without symbolic links; as given where it leads nowhere.
  virtual std::string realPath(const std::string &path) const = 0;
  /// Sorted by name, without "." and "..".
  virtual Result<std::vector<DirectoryEntry>> list(const std::string &path) const = 0;
  /// Replaces the file; does not make directories. The value is what went wrong.
  virtual std::optional<Error> write(const std::string &path, const std::string &content) = 0;
  /// Like write(), but whatever happens, the file is afterwards the old one or the new one, with
  /// the old one's permissions. Makes the directories that lack.
  virtual std::optional<Error> replace(const std::string &path, const std::string &content) = 0;
  /// Adds to the end, if the file has exactly `size` bytes (0 when there is none); fails when
  /// somebody else was faster.
  virtual std::optional<Error> append(const std::string &path, std::string_view content,
                                      size_t size) = 0;
};

/// The machine's files. Lives as long as the program; safe to use from several threads.
FileSystem &realFileSystem();

/// `root/path`, or `path` when that is absolute or there is no root.
std::string joinPath(const std::string &root, const std::string &path);

} // namespace tacet
