// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What an envelope carries, kept together with what is signed for it.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace tacet::drift {

constexpr std::string_view kPayloadType = "application/vnd.in-toto+json";

/// One buffer holds DSSE's pre-authentication encoding, which ends in the payload: the bytes that
/// are parsed are the very ones that were verified, and a large baseline is there once.
class Payload {
public:
  Payload() : Payload(std::string_view()) {}
  /// Copies. Implicit: any text can be a payload.
  template <std::convertible_to<std::string_view> Text> Payload(const Text &bytes) {
    const std::string_view view = bytes;
    start(view.size());
    Encoding += view;
  }
  /// Nothing when it is not base64 in its one spelling.
  static std::optional<Payload> fromBase64(std::string_view text);

  std::string_view bytes() const { return std::string_view(Encoding).substr(Begin); }
  /// How many bytes behind the payload may be read, as a JSON parser wants to.
  size_t spare() const { return Encoding.capacity() - Encoding.size(); }
  /// What signatures are made of.
  const std::string &preAuthEncoding() const { return Encoding; }
  /// How it is referred to: its SHA-256, hexadecimal.
  std::string digest() const;

private:
  void start(size_t size);

  std::string Encoding;
  size_t Begin = 0;
};

} // namespace tacet::drift
