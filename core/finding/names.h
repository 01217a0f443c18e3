// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The words that options, reports and rule files use for the model's enumerations.
#pragma once

#include "core/finding/finding.h"

#include <optional>
#include <string_view>

namespace tacet {

/// "none", "note", "warning", "error"
std::string_view levelName(Level level);
std::optional<Level> parseLevel(std::string_view name);

/// "low", "medium", "high"
std::string_view confidenceName(Confidence confidence);
std::optional<Confidence> parseConfidence(std::string_view name);

/// "new", "unchanged", "updated"; empty for none
std::string_view baselineStateName(BaselineState state);

/// "file:line:column", without the parts that are unknown.
std::string positionText(const Position &at);

} // namespace tacet
