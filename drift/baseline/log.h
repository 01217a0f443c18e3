// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The audit log: one line of JSON for everything that was done to a baseline, each with the digest
// of the line before. A line that is changed, taken out or moved breaks the chain at a place that
// can be named; lines cut off at the end are missed by whoever remembers the end, which the state
// file and every accepted baseline do.
#pragma once

#include "core/system/result.h"
#include "drift/baseline/state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tacet::drift {

struct LogEntry {
  std::string day;
  std::string action; ///< "create", "accept", "sign"
  std::string who;    ///< an owner as given, or a signing key's id
  std::string scope;
  uint32_t version = 0;
  std::string digest; ///< of the baseline's payload
  std::string reason, ticket;
};

struct Log {
  std::vector<LogEntry> entries;
  std::vector<std::string> digests; ///< of each line
  size_t bytes = 0;                 ///< of the whole file

  LogEnd end() const { return {digests.size(), digests.empty() ? std::string() : digests.back()}; }
};

/// The whole chain, checked; the error names the line where it breaks. Empty where there is no
/// file.
Result<Log> readLog(const FileSystem &files, const std::string &path);

/// Adds a line and tells where the log ends now.
Result<LogEnd> appendToLog(FileSystem &files, const std::string &path, const LogEntry &entry);

/// Whether the log still holds what was remembered of it: nothing when it does.
std::optional<Error> missesEnd(const Log &log, const LogEnd &remembered);
/// The same for the digest that a baseline carries; empty means the log was empty.
std::optional<Error> missesLine(const Log &log, const std::string &digest);

} // namespace tacet::drift
