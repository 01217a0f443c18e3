// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Six bits at a time.
#include "drift/load/base64.h"

#include <cstdint>

namespace tacet::drift {

std::optional<std::string> decodeBase64(std::string_view text) {
  constexpr std::string_view Alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  uint32_t bits = 0;
  size_t digits = 0;
  size_t padding = 0;
  for (const char c : text) {
    if (c == '\n' || c == '\r' || c == ' ')
      continue;
    const size_t value = Alphabet.find(c);
    padding += c == '=';
    if (c != '=' && (value == Alphabet.npos || padding > 0))
      return std::nullopt;
    bits = (bits << 6) | (c == '=' ? 0 : static_cast<uint32_t>(value));
    if (++digits % 4 == 0)
      for (const int shift : {16, 8, 0})
        bytes += static_cast<char>((bits >> shift) & 0xFF);
  }
  if (digits % 4 != 0 || padding > 2)
    return std::nullopt;
  bytes.resize(bytes.size() - padding);
  return bytes;
}

} // namespace tacet::drift
