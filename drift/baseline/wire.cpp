// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Never looks beyond the end.
#include "drift/baseline/wire.h"

namespace tacet::drift {

std::string_view WireReader::bytes(size_t count) {
  if (!Good || count > Rest.size()) {
    Good = false;
    return {};
  }
  const std::string_view found = Rest.substr(0, count);
  Rest.remove_prefix(count);
  return found;
}

uint32_t WireReader::number() {
  uint32_t value = 0;
  for (const char c : bytes(4))
    value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

std::string_view WireReader::string() {
  const uint32_t size = number();
  return bytes(size);
}

std::string_view WireReader::bigNumber() {
  std::string_view digits = string();
  if (!digits.empty() && (digits.front() & 0x80) != 0) {
    Good = false;
    return {};
  }
  while (!digits.empty() && digits.front() == '\0')
    digits.remove_prefix(1);
  return digits;
}

std::string wireString(std::string_view bytes) {
  std::string text;
  for (int shift = 24; shift >= 0; shift -= 8)
    text += static_cast<char>(bytes.size() >> shift);
  return text.append(bytes);
}

} // namespace tacet::drift
