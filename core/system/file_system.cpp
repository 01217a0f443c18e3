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
#include <filesystem>
#include <memory>

namespace tacet {
namespace {

namespace fs = std::filesystem;

struct Close {
  void operator()(std::FILE *file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

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
    std::error_code error;
    std::vector<DirectoryEntry> entries;
    fs::directory_iterator it(path, error);
    for (; !error && it != fs::directory_iterator(); it.increment(error)) {
      std::error_code ignored;
      entries.push_back({it->path().filename().string(), it->is_directory(ignored)});
    }
    if (error)
      return failure("list", path, error.value());
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
