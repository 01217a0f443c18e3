// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// "{{" alone says little: alerts and log formats carry expressions of their own in their values
// (Prometheus "{{ $labels.job }}", Vector "{{ host }}"), and those are understood at run time by
// the agent. What counts is a tag where only a template engine would have one.
#include "drift/load/template.h"

#include <algorithm>
#include <array>

namespace tacet::drift {
namespace {

constexpr std::array<std::string_view, 4> Opening = {"{{", "{%", "<%", "{#"};
constexpr std::array<std::string_view, 6> Anywhere = {"<%=", "<%-", "<%#", "<% ", "{% ", "{%-"};
constexpr std::array<std::string_view, 11> ChartWords = {
    ".Values",   ".Release",   ".Chart", ".Files",  ".Capabilities", "$.Values",
    "$.Release", "include \"", "tpl ",   "toYaml ", "template \""};
constexpr std::array<std::string_view, 8> Endings = {".erb",  ".j2",     ".jinja", ".jinja2",
                                                     ".tmpl", ".gotmpl", ".epp",   ".mustache"};

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// What stands behind "{{", a dash and blanks.
std::string_view expressionAt(std::string_view text, size_t braces) {
  text.remove_prefix(braces + 2);
  if (text.starts_with('-'))
    text.remove_prefix(1);
  while (text.starts_with(' '))
    text.remove_prefix(1);
  return text;
}

size_t findChartExpression(std::string_view text) {
  for (size_t at = text.find("{{"); at != text.npos; at = text.find("{{", at + 2)) {
    const std::string_view expression = expressionAt(text, at);
    for (const std::string_view word : ChartWords)
      if (expression.starts_with(word))
        return at;
  }
  return text.npos;
}

/// Whether the tag at `at` is all that a key or a list's dash is given: "level: {{ level }}".
bool isValue(std::string_view line, size_t at) {
  size_t before = at;
  while (before > 0 && isSpace(line[before - 1]))
    --before;
  if (before == 0)
    return true;
  const char c = line[before - 1];
  return ((c == ':' || c == '-') && before < at) || line.find('=') == before - 1;
}

size_t findTagInLine(std::string_view line) {
  size_t first = 0;
  while (first < line.size() && isSpace(line[first]))
    ++first;
  if (first == line.size() || (line[first] == '#' && !line.substr(first).starts_with("#{")))
    return line.npos;
  for (const std::string_view tag : Opening)
    if (line.substr(first).starts_with(tag))
      return first;
  for (const std::string_view tag : Anywhere)
    if (const size_t at = line.find(tag); at != line.npos)
      return at;
  for (size_t at = line.find("{{"); at != line.npos; at = line.find("{{", at + 2))
    if (isValue(line, at))
      return at;
  return findChartExpression(line);
}

} // namespace

std::optional<size_t> findTemplateTag(std::string_view text) {
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const size_t at = findTagInLine(text.substr(begin, end - begin));
    if (at != text.npos)
      return begin + at;
    begin = end + 1;
  }
  return std::nullopt;
}

std::optional<size_t> findAnyTag(std::string_view text) {
  bool comment = false;
  for (size_t at = 0; at < text.size(); ++at) {
    if (at == 0 || text[at - 1] == '\n')
      comment = text[at] == '#';
    for (const std::string_view tag : Opening)
      if (!comment && text.substr(at, 2) == tag)
        return at;
  }
  return std::nullopt;
}

bool holdsChartExpression(std::string_view text) { return findChartExpression(text) != text.npos; }

std::string_view withoutTemplateEnding(std::string_view name) {
  for (const std::string_view ending : Endings)
    if (name.size() > ending.size() && name.ends_with(ending))
      return name.substr(0, name.size() - ending.size());
  return name;
}

} // namespace tacet::drift
