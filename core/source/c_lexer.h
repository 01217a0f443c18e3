// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Finds what may hold a secret in C and C++ text: literals and comments. Reports quote source
// lines, and must never quote a secret, so this lexer prefers to say "I don't know" to being wrong:
// it reads code that no compiler sees (`#if 0`) and code that is broken.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tacet {

struct SourceSpan {
  enum class Kind {
    Comment, ///< with its delimiters
    Literal, ///< what stands between the quotes of a string or character literal
    Number,
    Unsure, ///< a stretch of one line that no-one should rely on
  };
  Kind kind = Kind::Comment;
  size_t begin = 0, end = 0;
};

struct LexedSource {
  std::vector<SourceSpan> spans; ///< in order, without overlaps but for Unsure
  size_t trustedUntil = 0;       ///< from this byte on nothing is known
};

enum class CDialect {
  Cxx,     ///< raw strings for certain
  CFamily, ///< a header or C: `R"` may be a macro and a string
};

LexedSource lexC(std::string_view text, CDialect dialect);

} // namespace tacet
