// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which units a scan is about: from a compilation database, from files with given flags, or both.
#pragma once

#include "checks/extract/extract.h"
#include "core/finding/finding.h"

namespace tacet {

struct UnitSelection {
  std::string buildDirectory;     ///< -p, may be empty
  std::vector<std::string> paths; ///< files and folders; empty means all of the database
  std::vector<std::string> flags; ///< after --
  bool hasFlags = false;
};

struct SelectedUnits {
  std::vector<extract::CompileCommand> commands;
  std::vector<Notification> notifications; ///< paths for which there is no command
  std::string error;                       ///< the command can't be carried out at all
};

SelectedUnits selectUnits(const UnitSelection &selection);

} // namespace tacet
