// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// By table: baselines of ten thousand units are tens of megabytes.
#include "drift/baseline/base64.h"

#include <array>
#include <cstdint>

namespace tacet::drift {
namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr uint32_t kForeign = 1u << 31;

constexpr std::array<uint32_t, 256> makeTable() {
  std::array<uint32_t, 256> table{};
  for (uint32_t &value : table)
    value = kForeign;
  for (uint32_t i = 0; i < kAlphabet.size(); ++i)
    table[static_cast<unsigned char>(kAlphabet[i])] = i;
  return table;
}

constexpr std::array<uint32_t, 256> kTable = makeTable();

uint32_t valueOf(char c) { return kTable[static_cast<unsigned char>(c)]; }

uint32_t byteAt(std::string_view bytes, size_t i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

} // namespace

std::string base64Encode(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (size_t i = 0; i < bytes.size(); i += 3) {
    const uint32_t group =
        byteAt(bytes, i) << 16 | byteAt(bytes, i + 1) << 8 | byteAt(bytes, i + 2);
    text += kAlphabet[group >> 18];
    text += kAlphabet[group >> 12 & 63];
    text += i + 1 < bytes.size() ? kAlphabet[group >> 6 & 63] : '=';
    text += i + 2 < bytes.size() ? kAlphabet[group & 63] : '=';
  }
  return text;
}

size_t base64DecodedSize(std::string_view text) {
  const size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  return text.size() / 4 * 3 - padding;
}

bool base64Append(std::string &bytes, std::string_view text) {
  if (text.size() % 4 != 0)
    return false;
  const size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  const size_t whole = text.size() - (padding != 0 ? 4 : 0);
  const size_t begin = bytes.size();
  bytes.resize(begin + whole / 4 * 3);
  char *out = bytes.data() + begin;
  uint32_t seen = 0;
  for (size_t i = 0; i < whole; i += 4) {
    const uint32_t a = valueOf(text[i]), b = valueOf(text[i + 1]), c = valueOf(text[i + 2]),
                   d = valueOf(text[i + 3]);
    seen |= a | b | c | d;
    const uint32_t group = a << 18 | b << 12 | c << 6 | d;
    *out++ = static_cast<char>(group >> 16);
    *out++ = static_cast<char>(group >> 8);
    *out++ = static_cast<char>(group);
  }
  if (padding != 0) {
    const uint32_t first = valueOf(text[whole]), second = valueOf(text[whole + 1]),
                   third = padding == 1 ? valueOf(text[whole + 2]) : 0;
    const uint32_t spare = padding == 1 ? third & 3 : second & 15;
    seen |= first | second | third | (spare != 0 ? kForeign : 0);
    bytes += static_cast<char>(first << 2 | second >> 4);
    if (padding == 1)
      bytes += static_cast<char>(second << 4 | third >> 2);
  }
  return (seen & kForeign) == 0;
}

std::optional<std::string> base64Decode(std::string_view text) {
  std::string bytes;
  if (!base64Append(bytes, text))
    return std::nullopt;
  return bytes;
}

} // namespace tacet::drift
