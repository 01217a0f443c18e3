// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The data files that are built into the programs: rules/**/*.yaml, checks/*/check.yaml and the
// pages of checks and policies. cmake/Embed.cmake writes the definition; a new file needs no entry
// anywhere.
#pragma once

#include <span>
#include <string_view>

namespace tacet {

struct EmbeddedFile {
  std::string_view path; ///< from the repository's root: "rules/sinks/syslog.yaml"
  std::string_view content;
};

/// Sorted by path. Lives as long as the program.
std::span<const EmbeddedFile> embeddedFiles();

} // namespace tacet
