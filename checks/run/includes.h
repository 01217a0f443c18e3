// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which files a unit reaches, read from the text of `#include` lines and following the project's
// own headers only. Conditions are not looked at, so it may be more than the compiler reads.
#pragma once

#include "checks/extract/extract.h"
#include "core/system/file_system.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace tacet::run {

/// The folders of -I and -iquote that are not the system's.
std::vector<std::string> userFolders(const extract::CompileCommand &command);

/// Each header is read once in the life of a reader.
class IncludeReader {
public:
  IncludeReader(const FileSystem &files, std::vector<std::string> folders)
      : Files(files), Folders(std::move(folders)) {}

  /// System headers that `file` reaches, as between angle brackets, in the order of inclusion.
  std::vector<std::string> systemHeadersOf(const std::string &file);
  /// `file` and the project's own headers that it reaches.
  std::set<std::string> ownFilesOf(const std::string &file);

private:
  struct Target {
    std::string name;
    bool system = false;
  };
  const FileSystem &Files;
  std::vector<std::string> Folders;
  std::map<std::string, std::vector<Target>> Known;

  const std::vector<Target> &targetsOf(const std::string &file);
  Target resolve(const std::string &name, bool quoted, const std::string &folder) const;
  void visit(const std::string &file, std::set<std::string> &seen, std::set<std::string> &taken,
             std::vector<std::string> &order);
};

} // namespace tacet::run
