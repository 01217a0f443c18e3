// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From the paths of a command line to the bytes of files.
#pragma once

#include "drift/baseline/statement.h"
#include "drift/load/load.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tacet {
class FileSystem;
}

namespace tacet::drift {

struct CollectedFile {
  std::string shown; ///< as reports print it and as it can be opened from the root
  std::string name;  ///< in baselines: without a leading '/'
  std::string bytes; ///< empty where `dropped`
  std::string sha256;
  bool dropped = false;   ///< it is as the baseline knows it, and may never be needed
  bool addressed = false; ///< has AllowMarker somewhere
  bool named = false;     ///< given on the command line itself
  std::optional<LoadProblem> problem;
};

/// What a baseline knows of files: SHA-256, hexadecimal, by name. Views into the statement.
using Digests = std::unordered_map<std::string_view, std::string_view>;

/// Files as given, and those below directories that could hold configuration; "-" is `input`.
/// Sorted by name, each once. The bytes of files that are as approved are dropped.
std::vector<CollectedFile> collect(const std::vector<std::string> &paths, const std::string &root,
                                   const std::string &input, const FileSystem &files,
                                   const Digests &approved = {});

/// Gets the bytes of a file that were dropped. It may have changed since: then it is as it is now.
void readAgain(CollectedFile &file, const std::string &root, const std::string &input,
               const FileSystem &files);

} // namespace tacet::drift
