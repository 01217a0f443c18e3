// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// By the words that people use, or by there being no word at all.
#include "drift/adapters/masks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace tacet::drift {

bool looksMasked(std::string_view constant) {
  constexpr std::array<std::string_view, 9> Words{
      "redact", "mask", "hidden", "removed", "scrub", "filter", "anonym", "sanitized", "censor"};
  std::string lower(constant);
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto isIn = [&](std::string_view word) { return lower.find(word) != std::string::npos; };
  const auto isFiller = [](unsigned char c) { return std::isalnum(c) == 0 || c == 'x'; };
  return std::ranges::any_of(Words, isIn) || std::ranges::all_of(lower, isFiller);
}

} // namespace tacet::drift
