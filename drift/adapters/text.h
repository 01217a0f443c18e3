// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Small words about text that the adapters of many systems need.
#pragma once

#include "core/source/trim.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

std::string lowered(std::string_view text);
bool equalsIgnoringCase(std::string_view left, std::string_view right);
/// Past the literal whose quote stands at `at`; a backslash takes the next character along.
size_t skipQuoted(std::string_view text, size_t at);
/// The parts between any of `separators`, empty ones left out.
std::vector<std::string> splitAt(std::string_view text, std::string_view separators);

/// The last part of a path: "b.conf" of "/a/b.conf".
std::string_view baseName(std::string_view path);
/// All before it: "/a" of "/a/b.conf".
std::string_view folderOf(std::string_view path);

/// A whole number without sign and unit; nothing if it is none.
std::optional<int64_t> numberOf(std::string_view text);

/// Whether a substitution of any system stands in it: "${…}", "$(…)", "{{ … }}", "%{…}", "<%".
bool holdsSubstitution(std::string_view text);

/// Whether an include's pattern means the file of that name. The pattern is a path on the host and
/// the name one relative to what is scanned, so that the ends of both are compared.
bool includePatternFits(std::string_view pattern, std::string_view name);

} // namespace tacet::drift
