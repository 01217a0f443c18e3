// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a working tree changed since a revision, and the files as they were then. Git is read
// through libgit2; nothing of the repository is written.
#pragma once

#include "core/system/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tacet {

struct Change {
  struct File {
    std::string before; ///< absolute path at the revision, as if it lay in the tree; empty if new
    std::vector<std::pair<uint32_t, uint32_t>> lines; ///< first and last, of what is there now
  };
  std::string root; ///< of the working tree, absolute, without a slash at its end
  std::map<std::string, File>
      files; ///< by absolute path of today; files that are gone are left out

  /// Whether this line was written since.
  bool touches(const std::string &file, uint32_t line) const;
};

/// `at` is a folder in the working tree. Files that git does not know yet count as new.
Result<Change> changeSince(const std::string &revision, const std::string &at);

/// Writes the files of the revision below `folder`, which must exist. The value is what went wrong.
std::optional<Error> checkOut(const std::string &revision, const std::string &at,
                              const std::string &folder);

} // namespace tacet
