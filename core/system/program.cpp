// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Linux names the running program in /proc.
#include "core/system/program.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace tacet {

Result<std::string> programDirectory() {
  std::error_code failure;
  std::filesystem::path path = std::filesystem::read_symlink("/proc/self/exe", failure);
  if (failure)
    return Error{"cannot find out where this program lies: " + failure.message()};
  return path.parent_path().string();
}

Error becomeProgram(const std::string &path, const std::vector<std::string> &arguments) {
  std::vector<char *> raw;
  raw.reserve(arguments.size() + 1);
  for (const std::string &argument : arguments)
    raw.push_back(const_cast<char *>(argument.c_str())); // execv promises not to write to them
  raw.push_back(nullptr);
  ::execv(path.c_str(), raw.data());
  return Error{"cannot start " + path + ": " + std::strerror(errno)};
}

} // namespace tacet
