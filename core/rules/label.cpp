// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Cutting a label out of a text. Only what stands directly before the value counts: in "wrong
// password for user %s" the password isn't what is printed.
#include "core/rules/label.h"

#include <algorithm>
#include <cctype>

namespace tacet {
namespace {

bool isConversionFlag(char c) {
  return std::string_view("-+ #0123456789.*lhzjtqLI").find(c) != std::string_view::npos;
}

/// The text after its last printf conversion. "%%" is a sign, not a conversion.
std::string_view afterPrintf(std::string_view text) {
  std::string_view rest = text;
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '%')
      continue;
    size_t end = i + 1;
    while (end < text.size() && isConversionFlag(text[end]))
      ++end;
    if (end < text.size() && text[end] != '%')
      rest = text.substr(end + 1);
    i = end;
  }
  return rest;
}

/// The text after its last `{}`, `{0}` or `{:x}`. A brace of JSON holds other things.
std::string_view afterBraces(std::string_view text) {
  for (size_t close = text.rfind('}'); close != text.npos && close > 0;
       close = text.rfind('}', close - 1)) {
    size_t open = text.rfind('{', close);
    if (open == text.npos)
      break;
    std::string_view within = text.substr(open + 1, close - open - 1);
    bool number =
        std::all_of(within.begin(), within.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (number || within[0] == ':')
      return text.substr(close + 1);
  }
  return text;
}

Label::Mark markOf(char c) {
  switch (c) {
  case '=':
  case '"':
  case '\'':
  case '`':
  case '<':
  case '>':
  case '[':
    return Label::Mark::Equals;
  case ':':
    return Label::Mark::Colon;
  case '(':
    return Label::Mark::Bracket;
  case ' ':
  case '\t':
  case '-':
  case '*':
  case '#':
  case '\\':
    return Label::Mark::Space;
  default:
    return Label::Mark::None;
  }
}

/// Removes the marks at the end. Several together are as strong as the strongest; a colon before a
/// quote or bracket ("token: [") labels a value like an equals sign.
Label::Mark takeMarks(std::string_view &text) {
  Label::Mark strongest = Label::Mark::None;
  bool colon = false, bracket = false;
  while (!text.empty()) {
    Label::Mark mark = markOf(text.back());
    if (mark == Label::Mark::None)
      break;
    colon |= mark == Label::Mark::Colon;
    bracket |= mark == Label::Mark::Bracket;
    strongest = std::max(strongest, mark);
    text.remove_suffix(1);
  }
  return colon && bracket ? Label::Mark::Equals : strongest;
}

std::string_view lastClause(std::string_view text) {
  size_t cut = text.find_last_of(",;!?(){}[]<>|&\"\n\t");
  if (cut != text.npos)
    text.remove_prefix(cut + 1);
  for (std::string_view end : {". ", ": ", "= "})
    if (size_t at = text.rfind(end); at != text.npos)
      text.remove_prefix(at + end.size());
  return text;
}

/// `SSL_CTX_check_private_key` names a function or a constant: letters of both cases, joined.
bool isIdentifier(std::string_view text) {
  const auto has = [&](auto test) { return std::any_of(text.begin(), text.end(), test); };
  return has([](char c) { return c == '_'; }) && has([](char c) { return c >= 'A' && c <= 'Z'; }) &&
         has([](char c) { return c >= 'a' && c <= 'z'; }) &&
         !has([](char c) { return c != '_' && std::isalnum(static_cast<unsigned char>(c)) == 0; });
}

} // namespace

Label findLabel(std::string_view text) {
  if (isIdentifier(text))
    return {};
  text = afterBraces(afterPrintf(text));
  Label label;
  label.mark = takeMarks(text);
  if (label.mark != Label::Mark::None || !text.empty())
    label.clause = lastClause(text);
  return label;
}

} // namespace tacet
