// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The machine's files through stdio: it tells by errno what went wrong, iostreams do not.
#include "core/system/file_system.h"
#include "core/system/guarded.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <filesystem>
#include <memory>

namespace tacet {
namespace {

namespace fs = std::filesystem;

struct Close {
  void operator()(std::FILE *file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

struct CloseDirectory {
  void operator()(DIR *directory) const { ::closedir(directory); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

Error failure(const char *what, const std::string &path, int number) {
  return {std::string("cannot ") + what + " '" + path + "': " + std::strerror(number)};
}

class RealFileSystem final : public FileSystem {
public:
  Result<std::string> read(const std::string &path) const override {
    return guarded::readAny(path);
  }

  Result<std::string> readGuarded(const std::string &path, size_t limit,
                                  Links links) const override {
    return guarded::read(path, limit, links);
  }

  bool exists(const std::string &path) const override {
    std::error_code ignored;
    return fs::exists(path, ignored);
  }

  bool isLink(const std::string &path) const override {
    std::error_code ignored;
    return fs::is_symlink(path, ignored);
  }

  bool isDirectory(const std::string &path) const override {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
  }

  std::string realPath(const std::string &path) const override {
    std::error_code failure;
    const fs::path real = fs::canonical(path, failure);
    return failure ? path : real.string();
  }

  Result<std::vector<DirectoryEntry>> list(const std::string &path) const override {
    const Directory directory(::opendir(path.c_str()));
    if (!directory)
      return failure("list", path, errno);
    std::vector<DirectoryEntry> entries;
    errno = 0;
    while (const dirent *entry = ::readdir(directory.get())) {
      const std::string_view name = entry->d_name;
      if (name == "." || name == "..")
        continue;
      const std::string full = joinPath(path, entry->d_name);
      const bool told = entry->d_type != DT_UNKNOWN; // not every file system does
      const bool link = told ? entry->d_type == DT_LNK : isLink(full);
      entries.push_back(
          {std::string(name), told && !link ? entry->d_type == DT_DIR : isDirectory(full), link});
      errno = 0;
    }
    if (errno != 0)
      return failure("list", path, errno);
    std::sort(entries.begin(), entries.end());
    return entries;
  }

  std::optional<Error> write(const std::string &path, const std::string &content) override {
    File file(std::fopen(path.c_str(), "wb"));
    if (!file)
      return failure("write", path, errno);
    const bool written =
        std::fwrite(content.data(), 1, content.size(), file.get()) == content.size();
    // A full disk shows up only when the buffer is emptied.
    if (!written || std::fclose(file.release()) != 0)
      return failure("write", path, errno);
    return std::nullopt;
  }

  std::optional<Error> replace(const std::string &path, const std::string &content) override {
    return guarded::replace(path, content);
  }

  std::optional<Error> append(const std::string &path, std::string_view content,
                              size_t size) override {
    return guarded::append(path, content, size);
  }
};

} // namespace

FileSystem &realFileSystem() {
  static RealFileSystem instance;
  return instance;
}

std::string joinPath(const std::string &root, const std::string &path) {
  if (root.empty() || root == "." || path.starts_with('/'))
    return path;
  return root.ends_with('/') ? root + path : root + "/" + path;
}

} // namespace tacet
