// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a host remembers between runs, outside of any baseline: the highest version of each scope,
// and the end of the audit log. docs/formats/baseline.md describes the file.
#pragma once

#include "drift/baseline/verify.h"

#include <map>
#include <string>

namespace tacet {
class FileSystem;
}

namespace tacet::drift {

/// Where an audit log ended when it was last written or checked.
struct LogEnd {
  uint64_t lines = 0;
  std::string digest; ///< of the last line
};

struct Memory {
  State seen;
  std::map<std::string, LogEnd> logs; ///< by the log's path
};

/// Nothing is remembered where there is no file. One that can't be understood is an error, never
/// an empty memory.
Result<Memory> readMemory(const FileSystem &files, const std::string &path);

/// Atomically: the file is the old or the new one.
std::optional<Error> writeMemory(FileSystem &files, const std::string &path, const Memory &memory);

} // namespace tacet::drift
