// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The binary encoding that all of OpenSSH's files share (RFC 4251, section 5): numbers of four
// bytes, and strings that begin with their length.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tacet::drift {

/// Reads from the front. Once something was wrong, ok() is false and everything read is empty.
class WireReader {
public:
  explicit WireReader(std::string_view bytes) : Rest(bytes) {}

  uint32_t number();
  std::string_view string();
  std::string_view bytes(size_t count);
  /// A number that is not negative, big-endian, without leading zeros.
  std::string_view bigNumber();
  bool ok() const { return Good; }
  /// Whether everything was read and nothing was wrong.
  bool atEnd() const { return Good && Rest.empty(); }
  std::string_view rest() const { return Rest; }

private:
  std::string_view Rest;
  bool Good = true;
};

/// `bytes` as a string of that encoding.
std::string wireString(std::string_view bytes);

} // namespace tacet::drift
