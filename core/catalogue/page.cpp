// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Line by line; "## " inside a code fence is not a heading.
#include "core/catalogue/page.h"

namespace tacet {
namespace {

/// Cuts the next line off `rest`, without its end.
std::string_view nextLine(std::string_view &rest) {
  size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

} // namespace

std::string_view pageSection(std::string_view page, std::string_view heading) {
  const char *begin = nullptr;
  bool fenced = false;
  for (std::string_view rest = page; !rest.empty();) {
    std::string_view line = nextLine(rest);
    if (line.starts_with("```"))
      fenced = !fenced;
    if (fenced || !line.starts_with("## "))
      continue;
    if (begin)
      return {begin, static_cast<size_t>(line.data() - begin)};
    if (line.substr(3) == heading)
      begin = rest.data();
  }
  if (!begin)
    return {};
  return {begin, static_cast<size_t>(page.data() + page.size() - begin)};
}

std::string firstParagraph(std::string_view markdown) {
  std::string text;
  for (std::string_view rest = markdown; !rest.empty();) {
    std::string_view line = nextLine(rest);
    if (line.empty() && !text.empty())
      break;
    if (!line.empty() && !text.empty())
      text += ' ';
    for (char c : line)
      if (c != '`')
        text += c;
  }
  return text;
}

} // namespace tacet
