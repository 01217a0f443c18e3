// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which system headers the units of a project have in common. Most of what a C++ unit costs is
// reading them, so they are parsed once for all units with the same flags. The choice is made from
// the text of the `#include` lines; a wrong one costs time, never a result, since a unit that does
// not parse with them is parsed without.
#pragma once

#include "checks/extract/extract.h"
#include "core/system/file_system.h"

#include <string>
#include <vector>

namespace tacet::run {

struct SharedHeaders {
  std::vector<size_t> units;        ///< indices into the commands
  std::vector<std::string> headers; ///< as between the angle brackets, in the order of inclusion
};

/// Only groups that are worth it: C++, and several units.
std::vector<SharedHeaders> findSharedHeaders(const std::vector<extract::CompileCommand> &commands,
                                             const FileSystem &files);

} // namespace tacet::run
