// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The precompiled system headers of one scan, in a folder that goes with them.
#pragma once

#include "checks/run/scan.h"
#include "core/system/temporary_folder.h"

#include <optional>
#include <string>
#include <vector>

namespace tacet::run {

class Precompiled {
public:
  /// Makes them, in workers. Where that fails, units are parsed without: nothing to report.
  Precompiled(const std::vector<extract::CompileCommand> &commands, const ScanOptions &options);

  /// The file for this unit; empty if there is none.
  const std::string &of(size_t unit) const { return Files[unit]; }

private:
  std::optional<TemporaryFolder> Folder; ///< made where there is something to put into it
  std::vector<std::string> Files;        ///< by unit
};

} // namespace tacet::run
