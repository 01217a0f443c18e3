// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Suppressions of both origins in one form, as suppress.cpp matches them.
#pragma once

#include "core/suppress/suppress.h"

#include <set>

namespace tacet {

struct Candidate {
  Suppression suppression;
  std::vector<std::string> rules; ///< ids, or patterns for external ones
  std::string path;               ///< a file, or a pattern for external ones
  uint32_t line = 0;              ///< the line it speaks of; 0: all
  std::string problem;            ///< it suppresses nothing because of this
  std::vector<bool> used;         ///< parallel to `rules`
};

/// All suppressions in the comments of these files, in order.
std::vector<Candidate> collectInSource(const std::set<std::string> &files, SourceCache &sources);

std::vector<Candidate> collectExternal(const std::vector<ExternalSuppression> &external);

} // namespace tacet
