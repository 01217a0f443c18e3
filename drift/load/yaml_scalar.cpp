// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The core schema (YAML 1.2.2, 10.3.2) and the shapes of scalars, without regular expressions:
// this runs once for every scalar.
#include "drift/load/yaml_scalar.h"

#include <algorithm>

namespace tacet::drift {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHexDigit(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool isOctalDigit(char c) { return c >= '0' && c <= '7'; }

/// Takes digits off the front; how many there were.
size_t takeDigits(std::string_view &text) {
  size_t count = 0;
  while (count < text.size() && isDigit(text[count]))
    ++count;
  text.remove_prefix(count);
  return count;
}

bool isExponent(std::string_view text) {
  if (text.empty() || (text[0] != 'e' && text[0] != 'E'))
    return false;
  text.remove_prefix(1);
  if (!text.empty() && (text[0] == '+' || text[0] == '-'))
    text.remove_prefix(1);
  return takeDigits(text) > 0 && text.empty();
}

bool isNumber(std::string_view text) {
  if (text == ".nan" || text == ".NaN" || text == ".NAN")
    return true;
  if (text.starts_with("0x") && text.size() > 2)
    return std::all_of(text.begin() + 2, text.end(), isHexDigit);
  if (text.starts_with("0o") && text.size() > 2)
    return std::all_of(text.begin() + 2, text.end(), isOctalDigit);
  if (text[0] == '+' || text[0] == '-')
    text.remove_prefix(1);
  if (text == ".inf" || text == ".Inf" || text == ".INF")
    return true;
  size_t digits = takeDigits(text);
  if (!text.empty() && text[0] == '.') {
    text.remove_prefix(1);
    digits += takeDigits(text);
  }
  return digits > 0 && (text.empty() || isExponent(text));
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Past the quote that ends the text opened at `at`; npos if none does.
size_t quotedEnd(std::string_view text, size_t at) {
  const char quote = text[at];
  for (size_t i = at + 1; i < text.size(); ++i) {
    const bool escapes = quote == '"' && text[i] == '\\';
    const bool doubled = quote == '\'' && text.substr(i).starts_with("''");
    if (escapes || doubled)
      ++i;
    else if (text[i] == quote)
      return i + 1;
  }
  return text.npos;
}

} // namespace

ScalarType plainType(std::string_view text) {
  if (text.empty())
    return ScalarType::String;
  const char c = text[0];
  if ((isDigit(c) || c == '+' || c == '-' || c == '.') && isNumber(text))
    return ScalarType::Number;
  if (c == 't' || c == 'T' || c == 'f' || c == 'F')
    for (const std::string_view word : {"true", "True", "TRUE", "false", "False", "FALSE"})
      if (text == word)
        return ScalarType::Bool;
  return ScalarType::String;
}

size_t skipProperties(std::string_view text, size_t at) {
  while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
    while (at < text.size() && !isBlank(text[at]))
      ++at;
    for (; at < text.size() && (isBlank(text[at]) || text[at] == '#'); ++at)
      if (text[at] == '#')
        at = std::min(text.find('\n', at), text.size() - 1);
  }
  return at;
}

size_t scalarEnd(std::string_view text, size_t at, std::string_view value) {
  if (at >= text.size())
    return at;
  if (text[at] == '"' || text[at] == '\'')
    return quotedEnd(text, at);
  return text.substr(at).starts_with(value) ? at + value.size() : at;
}

} // namespace tacet::drift
