// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The precompiled system headers of one scan, in a folder that goes with them.
#pragma once

#include "checks/run/scan.h"

#include <string>
#include <vector>

namespace tacet::run {

class Precompiled {
public:
  /// Makes them, in workers. Where that fails, units are parsed without: nothing to report.
  Precompiled(const std::vector<extract::CompileCommand> &commands, const ScanOptions &options);
  ~Precompiled();
  Precompiled(const Precompiled &) = delete;
  Precompiled &operator=(const Precompiled &) = delete;

  /// The file for this unit; empty if there is none.
  const std::string &of(size_t unit) const { return Files[unit]; }

private:
  std::string Folder;
  std::vector<std::string> Files; ///< by unit
};

} // namespace tacet::run
