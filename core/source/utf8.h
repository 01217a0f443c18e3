// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Just enough Unicode for columns: SARIF counts UTF-16 code units, we count bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tacet {

/// One code point; `valid` is false for a byte that belongs to none, which then stands alone.
struct CodePoint {
  char32_t value = 0;
  size_t bytes = 1;
  bool valid = false;
};

/// Precondition: `at` lies inside `text`.
CodePoint decodeUtf8(std::string_view text, size_t at);

/// Length in UTF-16 code units; a byte that is not UTF-8 counts as one.
size_t utf16Length(std::string_view text);

bool isUtf8(std::string_view text);

/// The text with control characters, bidirectional overrides and bytes that are not UTF-8 replaced
/// by U+FFFD, so that file names and messages cannot drive a terminal. Tabs stay.
std::string printable(std::string_view text);

} // namespace tacet
