// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Where a C or C++ file takes one more `#include`.
#pragma once

#include "core/finding/finding.h"

#include <optional>
#include <string>
#include <string_view>

namespace tacet {

/// Includes `header`, given with its quotes or brackets, behind the includes that the file begins
/// with, outside of all conditions. Nothing where the file does so already.
std::optional<Edit> includeLine(std::string_view content, const std::string &header);

} // namespace tacet
