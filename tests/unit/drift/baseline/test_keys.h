// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Keys that the whole world knows: the examples of RFC 8032 (section 7.1) and RFC 6979 (A.2.5).
#pragma once

#include "drift/baseline/crypto.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace tacet::test {

inline std::string fromHex(std::string_view digits) {
  std::string bytes;
  for (size_t i = 0; i < digits.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  return bytes;
}

inline drift::PrivateKey keyOf(drift::KeyKind kind, std::string_view secret,
                               std::string_view publicBytes) {
  Result<drift::PrivateKey> key =
      drift::privateKeyFromRaw(kind, fromHex(secret), fromHex(publicBytes));
  if (!key)
    throw std::runtime_error(key.error().message);
  return *key;
}

inline drift::PrivateKey adasKey() {
  return keyOf(drift::KeyKind::Ed25519,
               "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
               "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

inline drift::PrivateKey bobsKey() {
  return keyOf(drift::KeyKind::Ed25519,
               "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
               "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
}

inline drift::PrivateKey cyrusKey() {
  return keyOf(drift::KeyKind::EcdsaP256,
               "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721",
               "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
               "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
}

} // namespace tacet::test
