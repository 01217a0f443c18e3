// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Works from row to row of the usual table, so a pattern of many stars costs no more than its
// length times the text's.
#include "core/suppress/glob.h"

#include <vector>

namespace tacet {

bool matchesGlob(std::string_view pattern, std::string_view text) {
  // reached[i]: the pattern so far can match the first i characters.
  std::vector<bool> reached(text.size() + 1);
  reached[0] = true;
  for (size_t p = 0; p < pattern.size(); ++p) {
    const bool deep = pattern.substr(p).starts_with("**");
    const bool folders = pattern.substr(p).starts_with("**/");
    std::vector<bool> next(text.size() + 1);
    for (size_t i = 0; i <= text.size(); ++i) {
      const char before = i == 0 ? '\0' : text[i - 1];
      const bool extended = i != 0 && next[i - 1];
      if (folders) // nothing, or all up to a slash
        next[i] = reached[i];
      else if (deep)
        next[i] = reached[i] || extended;
      else if (pattern[p] == '*')
        next[i] = reached[i] || (extended && before != '/');
      else
        next[i] =
            i != 0 && reached[i - 1] && (pattern[p] == '?' ? before != '/' : pattern[p] == before);
    }
    if (folders) {
      bool started = false;
      for (size_t i = 0; i < text.size(); ++i) {
        started = started || reached[i];
        next[i + 1] = next[i + 1] || (started && text[i] == '/');
      }
    }
    p += folders ? 2 : deep ? 1 : 0;
    reached = std::move(next);
  }
  return reached[text.size()];
}

} // namespace tacet
