// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A strict decoder: overlong forms, surrogates and values beyond U+10FFFF are not UTF-8.
#include "core/source/utf8.h"

namespace tacet {

CodePoint decodeUtf8(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80)
    return {first, 1, true};
  const size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + length > text.size())
    return {first, 1, false};
  char32_t value = first & (0x7Fu >> length);
  for (size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80)
      return {first, 1, false};
    value = value << 6 | (byte(at + i) & 0x3Fu);
  }
  constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < least[length] || surrogate || value > 0x10FFFF)
    return {first, 1, false};
  return {value, length, true};
}

size_t utf16Length(std::string_view text) {
  size_t length = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decodeUtf8(text, at);
    length += point.value >= 0x10000 ? 2 : 1;
    at += point.bytes;
  }
  return length;
}

bool isUtf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decodeUtf8(text, at);
    if (!point.valid)
      return false;
    at += point.bytes;
  }
  return true;
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decodeUtf8(text, at);
    const char32_t c = point.value;
    const bool control = (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
    const bool bidirectional = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    if (!point.valid || control || bidirectional)
      result += "\xEF\xBF\xBD";
    else
      result += text.substr(at, point.bytes);
    at += point.bytes;
  }
  return result;
}

} // namespace tacet
