// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Patterns for rule ids and paths in suppressions.
#pragma once

#include <string_view>

namespace tacet {

/// `?` is any character and `*` any characters but '/'; `**` is any characters, and `**/` also
/// none. The pattern must match the whole text.
bool matchesGlob(std::string_view pattern, std::string_view text);

} // namespace tacet
