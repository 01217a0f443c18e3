// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From the paths of a command line to the bytes of files.
#pragma once

#include "drift/baseline/statement.h"
#include "drift/load/load.h"

#include <optional>
#include <string>
#include <vector>

namespace tacet {
class FileSystem;
}

namespace tacet::drift {

struct CollectedFile {
  std::string shown; ///< as reports print it and as it can be opened from the root
  std::string name;  ///< in baselines: without a leading '/'
  std::string bytes;
  std::string sha256;
  bool named = false; ///< given on the command line itself
  std::optional<LoadProblem> problem;
};

/// Files as given, and those below directories that could hold configuration; "-" is `input`.
/// Sorted by name, each once.
std::vector<CollectedFile> collect(const std::vector<std::string> &paths, const std::string &root,
                                   const std::string &input, const FileSystem &files);

} // namespace tacet::drift
