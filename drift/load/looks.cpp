// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Cheap looks at a text's lines.
#include "drift/load/looks.h"

#include "drift/load/lines.h"

namespace tacet::drift {
namespace {

bool isNameChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '.' || c == '/';
}

/// The first line that is neither blank nor a '#' comment.
std::string_view firstLine(std::string_view text) {
  LineReader lines(text);
  while (const auto line = lines.next())
    if (const std::string_view content = trim(line->text); !content.empty() && content[0] != '#')
      return content;
  return {};
}

} // namespace

bool looksLikeScript(std::string_view text) { return text.starts_with("#!"); }

bool looksLikeYaml(std::string_view text) {
  const std::string_view line = firstLine(text);
  if (line.starts_with("---") || line.starts_with("%YAML") || line == "-" || line.starts_with("- "))
    return true;
  size_t end = 0;
  if (!line.empty() && (line[0] == '"' || line[0] == '\'')) {
    end = line.find(line[0], 1);
    if (end++ == line.npos)
      return false;
  }
  while (end < line.size() && isNameChar(line[end]))
    ++end;
  return end > 0 && end < line.size() && line[end] == ':' &&
         (end + 1 == line.size() || line[end + 1] == ' ');
}

} // namespace tacet::drift
