// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A text line by line, for the formats that are made of lines. CRLF counts as one line end.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace tacet::drift {

inline bool isBlankChar(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f'; }

inline std::string_view trimStart(std::string_view text) {
  while (!text.empty() && isBlankChar(text.front()))
    text.remove_prefix(1);
  return text;
}

inline std::string_view trimEnd(std::string_view text) {
  while (!text.empty() && isBlankChar(text.back()))
    text.remove_suffix(1);
  return text;
}

inline std::string_view trim(std::string_view text) { return trimStart(trimEnd(text)); }

struct Line {
  std::string_view text; ///< without its end
  size_t begin = 0;      ///< in the whole text
};

class LineReader {
public:
  explicit LineReader(std::string_view text) : Text(text) {}

  std::optional<Line> next() {
    if (At >= Text.size())
      return std::nullopt;
    const size_t begin = At;
    const size_t end = std::min(Text.find('\n', begin), Text.size());
    At = end + 1;
    std::string_view line = Text.substr(begin, end - begin);
    if (line.ends_with('\r'))
      line.remove_suffix(1);
    return Line{line, begin};
  }

private:
  std::string_view Text;
  size_t At = 0;
};

} // namespace tacet::drift
