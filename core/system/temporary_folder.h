// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A folder of our own for as long as its object lives.
#pragma once

#include <string>

namespace tacet {

class TemporaryFolder {
public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder &) = delete;
  TemporaryFolder &operator=(const TemporaryFolder &) = delete;

  /// Absolute and without links; empty if none could be made.
  const std::string &path() const { return Path; }

private:
  std::string Path;
};

} // namespace tacet
