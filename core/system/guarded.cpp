// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// POSIX calls: a file is judged by its open descriptor and not by its name, so that nobody can put
// another one in its place between looking and reading.
#include "core/system/guarded.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tacet::guarded {
namespace {

constexpr size_t kPiece = 65536; ///< of what does not tell its size

class Descriptor {
public:
  explicit Descriptor(int number) : Number(number) {}
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  ~Descriptor() {
    if (Number >= 0)
      ::close(Number);
  }
  int get() const { return Number; }
  bool isOpen() const { return Number >= 0; }

private:
  int Number;
};

Error failure(const char *what, const std::string &path, const std::string &why) {
  return {std::string("cannot ") + what + " '" + path + "': " + why};
}

Error failure(const char *what, const std::string &path) {
  return failure(what, path, std::strerror(errno));
}

enum class Kind : unsigned char { Regular, Other };

/// The bytes from where the descriptor stands; nothing on failure. One byte more than promised
/// tells of a file that grows.
std::optional<std::string> readAll(int descriptor, size_t size, Kind kind) {
  std::string content;
  content.reserve(size + 1 + kParserSpare);
  content.resize(size + 1);
  size_t filled = 0;
  while (filled < content.size()) {
    const ssize_t n = ::read(descriptor, content.data() + filled, content.size() - filled);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return std::nullopt;
    filled += static_cast<size_t>(n);
    // A regular file's end: no need to be told so by another call.
    if (n == 0 || (kind == Kind::Regular && filled == size))
      break;
  }
  content.resize(filled);
  return content;
}

bool writeAll(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t n = ::write(descriptor, content.data(), content.size());
    if (n < 0 && errno != EINTR)
      return false;
    if (n > 0)
      content.remove_prefix(static_cast<size_t>(n));
  }
  return ::fsync(descriptor) == 0;
}

} // namespace

Result<std::string> readAny(const std::string &path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat about{};
  if (!file.isOpen() || ::fstat(file.get(), &about) != 0)
    return failure("read", path);
  if (S_ISDIR(about.st_mode))
    return failure("read", path, std::strerror(EISDIR));
  // What comes after the promised size is a file that grows: read until there is no more.
  Kind kind = S_ISREG(about.st_mode) && about.st_size > 0 ? Kind::Regular : Kind::Other;
  std::string content;
  for (auto expected = static_cast<size_t>(about.st_size);; expected = kPiece, kind = Kind::Other) {
    std::optional<std::string> piece = readAll(file.get(), expected, kind);
    if (!piece)
      return failure("read", path);
    const bool ended = piece->size() <= expected;
    if (content.empty())
      content = std::move(*piece);
    else
      content += *piece;
    if (ended)
      return content;
  }
}

Result<std::string> read(const std::string &path, size_t limit, Links links) {
  const int follow = links == Links::Refuse ? O_NOFOLLOW : 0;
  // Without O_NONBLOCK a named pipe would hold us for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | follow));
  if (!file.isOpen() && errno == ELOOP)
    return failure("read", path, "it is a symbolic link");
  if (!file.isOpen())
    return failure("read", path);
  struct stat about{};
  if (::fstat(file.get(), &about) != 0)
    return failure("read", path);
  if (!S_ISREG(about.st_mode))
    return failure("read", path, "it is not a regular file");
  const auto size = static_cast<size_t>(about.st_size);
  if (size > limit)
    return failure("read", path, "it is larger than " + std::to_string(limit) + " bytes");
  std::optional<std::string> content = readAll(file.get(), size, Kind::Regular);
  if (!content)
    return failure("read", path);
  if (content->size() > size)
    return failure("read", path, "it grew while it was read");
  return std::move(*content);
}

std::optional<Error> replace(const std::string &path, const std::string &content) {
  const std::filesystem::path target(path);
  const std::string folder = target.has_parent_path() ? target.parent_path().string() : ".";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return failure("write", path, error.message());
  struct stat about{};
  const mode_t mode = ::stat(path.c_str(), &about) == 0 ? about.st_mode & 07777 : 0644;
  std::string draft = path + ".XXXXXX";
  {
    const Descriptor file(::mkostemp(draft.data(), O_CLOEXEC));
    if (!file.isOpen())
      return failure("write", path);
    const bool written = ::fchmod(file.get(), mode) == 0 && writeAll(file.get(), content);
    if (!written || ::rename(draft.c_str(), path.c_str()) != 0) {
      Error why = failure("write", path);
      ::unlink(draft.c_str());
      return why;
    }
  }
  // The new name is lasting only when the folder is on disk as well; not all file systems can.
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.isOpen())
    ::fsync(directory.get());
  return std::nullopt;
}

std::optional<Error> append(const std::string &path, std::string_view content, size_t size) {
  const int flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW;
  const Descriptor file(::open(path.c_str(), flags, 0644));
  if (!file.isOpen() && errno == ELOOP)
    return failure("write", path, "it is a symbolic link");
  struct stat about{};
  if (!file.isOpen() || ::flock(file.get(), LOCK_EX) != 0 || ::fstat(file.get(), &about) != 0)
    return failure("write", path);
  if (static_cast<size_t>(about.st_size) != size)
    return failure("write", path, "somebody else writes to it; try again");
  if (!writeAll(file.get(), content))
    return failure("write", path);
  return std::nullopt;
}

} // namespace tacet::guarded
