// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Compiling and matching selectors. `operator*` is a name and no wildcard: what stands behind the
// word `operator` is taken as it is.
#include "core/rules/selector.h"

#include <algorithm>
#include <cctype>

namespace tacet {
namespace {

constexpr size_t kMostPatterns = 512;

bool isNameCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

bool isOperatorName(std::string_view segment) {
  constexpr std::string_view word = "operator";
  return segment.starts_with(word) && segment.size() > word.size() &&
         !isNameCharacter(segment[word.size()]);
}

/// `*` in the pattern stands for any characters.
bool globMatches(std::string_view pattern, std::string_view text) {
  size_t p = 0, t = 0, star = std::string_view::npos, mark = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      mark = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++mark;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool isWild(std::string_view segment) {
  return !isOperatorName(segment) && segment.find('*') != std::string_view::npos;
}

bool segmentMatches(std::string_view pattern, std::string_view name) {
  return isWild(pattern) ? globMatches(pattern, name) : pattern == name;
}

/// Multiplies out the first pair of braces, then the next. False when they don't pair up.
bool expandBraces(const std::string &text, std::vector<std::string> &out) {
  size_t open = text.find('{');
  if (open == std::string::npos) {
    if (text.find('}') != std::string::npos || out.size() >= kMostPatterns)
      return false;
    out.push_back(text);
    return true;
  }
  size_t close = text.find('}', open);
  if (close == std::string::npos || text.find('{', open + 1) < close || text.find('}') < open)
    return false;
  for (size_t at = open + 1; at <= close;) {
    size_t end = std::min(text.find(',', at), close);
    if (!expandBraces(text.substr(0, open) + text.substr(at, end - at) + text.substr(close + 1),
                      out))
      return false;
    at = end + 1;
  }
  return true;
}

std::string compilePattern(std::string_view text, SelectorPattern &pattern) {
  if (text.starts_with("**::")) {
    pattern.anyLeading = true;
    text.remove_prefix(4);
  }
  for (std::string_view segment : splitQualified(text)) {
    if (segment.empty())
      return "has an empty segment";
    if (isOperatorName(segment)) {
      pattern.segments.emplace_back(segment);
      continue;
    }
    if (segment.find("**") != std::string_view::npos)
      return "has '**' in another place than at its beginning, before '::'";
    for (char c : segment)
      if (!isNameCharacter(c) && c != '*' && c != '~' && c != '$')
        return "holds '" + std::string(1, c) + "', which no name does";
    pattern.segments.emplace_back(segment);
  }
  if (pattern.anyLeading && pattern.segments.size() == 1 && pattern.segments[0] == "*")
    return "names every function";
  return {};
}

} // namespace

std::vector<std::string_view> splitQualified(std::string_view name) {
  std::vector<std::string_view> segments;
  size_t begin = 0;
  while (!isOperatorName(name.substr(begin))) {
    size_t colons = name.find("::", begin);
    if (colons == std::string_view::npos)
      break;
    segments.push_back(name.substr(begin, colons - begin));
    begin = colons + 2;
  }
  segments.push_back(name.substr(begin));
  return segments;
}

bool SelectorPattern::matches(const std::vector<std::string_view> &name) const {
  if (name.size() < segments.size() || (!anyLeading && name.size() != segments.size()))
    return false;
  size_t skipped = name.size() - segments.size();
  for (size_t i = segments.size(); i-- > 0;)
    if (!segmentMatches(segments[i], name[skipped + i]))
      return false;
  return true;
}

bool Selector::matches(std::string_view qualifiedName) const {
  std::vector<std::string_view> name = splitQualified(qualifiedName);
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const SelectorPattern &pattern) { return pattern.matches(name); });
}

SelectorResult compileSelector(std::string_view text, Position at) {
  SelectorResult result{{std::string(text), std::move(at), {}}, {}};
  std::vector<std::string> alternatives;
  if (!expandBraces(result.selector.text, alternatives)) {
    result.error = "has braces that don't pair up, or too many alternatives";
    return result;
  }
  for (const std::string &alternative : alternatives) {
    SelectorPattern pattern;
    result.error = compilePattern(alternative, pattern);
    if (!result.error.empty())
      return result;
    result.selector.patterns.push_back(std::move(pattern));
  }
  return result;
}

void SelectorIndex::add(const Selector &selector, uint32_t value) {
  for (const SelectorPattern &pattern : selector.patterns) {
    uint32_t number = uint32_t(entries.size());
    entries.push_back({pattern, value});
    const std::string &last = pattern.segments.back();
    if (isWild(last))
      wild.push_back(number);
    else
      byLastSegment[last].push_back(number);
  }
}

void SelectorIndex::add(const std::vector<Selector> &selectors, uint32_t value) {
  for (const Selector &selector : selectors)
    add(selector, value);
}

std::vector<uint32_t> SelectorIndex::find(std::string_view qualifiedName) const {
  std::vector<uint32_t> values;
  if (entries.empty() || qualifiedName.empty())
    return values;
  std::vector<std::string_view> name = splitQualified(qualifiedName);
  auto collect = [&](const std::vector<uint32_t> &numbers) {
    for (uint32_t number : numbers)
      if (entries[number].pattern.matches(name))
        values.push_back(entries[number].value);
  };
  if (auto found = byLastSegment.find(std::string(name.back())); found != byLastSegment.end())
    collect(found->second);
  collect(wild);
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

} // namespace tacet
