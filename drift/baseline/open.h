// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From the names of the files to a verified baseline: what every command that uses one begins
// with. Files that can't be read are refusals like all others.
#pragma once

#include "drift/baseline/verify.h"

namespace tacet {
class FileSystem;
}

namespace tacet::drift {

struct BaselineFiles {
  std::string baseline;
  std::string trust;
  std::string state; ///< the high-water mark; made when it lacks
};

/// verify() over files. None of them may be a symbolic link.
std::variant<Verified, Refusal> openBaseline(const BaselineFiles &paths, const Expected &expected,
                                             const FileSystem &files, const Clock &clock,
                                             FileNames &names, MakeFacts facts = MakeFacts::AtOnce);

/// Raises the high-water mark; to be called once the baseline was verified. The value is what went
/// wrong.
std::optional<Error> remember(const Verified &verified, const std::string &state,
                              FileSystem &files);

/// "tampered", "rolled-back": stable words for reports.
std::string_view distrustedName(Distrusted why);

/// A baseline whose signatures nobody checked: for those who are about to sign, and for looking at
/// a draft. Never to be compared with.
struct Draft {
  Statement statement;
  std::string digest; ///< SHA-256 of the payload
  size_t signatures = 0;
};
Result<Draft> openDraft(const std::string &path, const FileSystem &files, FileNames &names);

} // namespace tacet::drift
