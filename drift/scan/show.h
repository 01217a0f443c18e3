// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Units as people can read them: the effective configuration with the source of each value, and
// the posture. Values are masked unless they are words that tell nothing.
#pragma once

#include "drift/scan/units.h"

#include <string>
#include <vector>

namespace tacet::drift {

struct ShownUnit {
  std::string text; ///< ends with a line end
  std::vector<LoadProblem> problems;
};

std::vector<ShownUnit> showUnits(const std::vector<std::string> &paths, const ScanOptions &options,
                                 const FileSystem &files, FileNames &names);

/// The posture alone, one fact a line with its place.
std::string showPosture(const Posture &posture);

} // namespace tacet::drift
