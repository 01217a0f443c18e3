// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Letters, paths and patterns.
#include "drift/adapters/text.h"

#include "core/suppress/glob.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace tacet::drift {

std::string lowered(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

size_t skipQuoted(std::string_view text, size_t at) {
  const char quote = text[at];
  for (++at; at < text.size() && text[at] != quote; ++at)
    if (text[at] == '\\')
      ++at;
  return at < text.size() ? at + 1 : text.size();
}

bool equalsIgnoringCase(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, [](unsigned char a, unsigned char b) {
    return std::tolower(a) == std::tolower(b);
  });
}

std::vector<std::string> splitAt(std::string_view text, std::string_view separators) {
  std::vector<std::string> parts;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find_first_of(separators, begin), text.size());
    if (end > begin)
      parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string_view baseName(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view folderOf(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::optional<int64_t> numberOf(std::string_view text) {
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size() && number >= 0;
  return whole ? std::optional(number) : std::nullopt;
}

bool holdsSubstitution(std::string_view text) {
  constexpr std::array<std::string_view, 5> openings{"${", "$(", "{{", "%{", "<%"};
  return std::ranges::any_of(openings, [&](std::string_view opening) {
    return text.find(opening) != std::string_view::npos;
  });
}

bool includePatternFits(std::string_view pattern, std::string_view name) {
  const std::vector<std::string> wanted = splitAt(pattern, "/");
  const std::vector<std::string> given = splitAt(name, "/");
  const size_t count = std::min(wanted.size(), given.size());
  if (count == 0)
    return false;
  for (size_t i = 1; i <= count; ++i)
    if (!matchesGlob(wanted[wanted.size() - i], given[given.size() - i]))
      return false;
  return true;
}

} // namespace tacet::drift
