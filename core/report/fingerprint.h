// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Names findings so that two runs over changed sources can tell which are the same.
#pragma once

#include "core/finding/finding.h"
#include "core/source/source_file.h"

#include <string>
#include <vector>

namespace tacet {

/// One per finding, in order: SHA-256 over the rule, the function, the message without positions
/// and the source line as a report may quote it, then ':' and which of the findings of its file
/// with the same hash it is. Moving code, renaming files, changing a literal
/// and adding a comment leave it as it is.
std::vector<std::string> fingerprints(const std::vector<Finding> &findings, SourceCache &sources);

/// Like fingerprints(), but hashed together with the file, so that no two of a report are equal:
/// for platforms that take equal fingerprints for the same finding. 64 hexadecimal digits each.
std::vector<std::string> placedFingerprints(const std::vector<Finding> &findings,
                                            SourceCache &sources);

} // namespace tacet
