// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// All cryptography of this program, and the only file that knows libcrypto. Two kinds of key:
// Ed25519 (RFC 8032), and ECDSA on P-256 with SHA-256. Every key that comes in is made anew from
// its raw bytes, so that one key in two spellings (a compressed point, explicit parameters) is one
// key with one id.
#pragma once

#include "core/system/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace tacet::drift {

enum class KeyKind : uint8_t { Ed25519, EcdsaP256 };

struct PublicKey {
  KeyKind kind = KeyKind::Ed25519;
  std::string id; ///< hexadecimal SHA-256 of its SubjectPublicKeyInfo (DER)
  std::shared_ptr<evp_pkey_st> handle;
};

struct PrivateKey {
  PublicKey publicKey;
  std::shared_ptr<evp_pkey_st> handle;
};

/// "BEGIN PUBLIC KEY".
Result<PublicKey> publicKeyFromPem(std::string_view pem);
/// The 32 bytes of RFC 8032, or a P-256 point, compressed or not.
Result<PublicKey> publicKeyFromRaw(KeyKind kind, std::string_view bytes);
/// "BEGIN PRIVATE KEY" or "BEGIN EC PRIVATE KEY", not encrypted.
Result<PrivateKey> privateKeyFromPem(std::string_view pem);
/// The 32 bytes of the seed, or of the P-256 scalar, big-endian; the public key must be its own.
Result<PrivateKey> privateKeyFromRaw(KeyKind kind, std::string_view secret,
                                     std::string_view publicBytes);

/// "BEGIN PUBLIC KEY", as trust files hold it.
std::string publicKeyPem(const PublicKey &key);

/// 64 bytes for Ed25519, DER for ECDSA.
Result<std::string> signBytes(const PrivateKey &key, std::string_view message);
bool verifies(const PublicKey &key, std::string_view message, std::string_view signature);

std::string sha256Bytes(std::string_view bytes);
std::string sha512Bytes(std::string_view bytes);

/// The DER form of an ECDSA signature that is given as its two numbers, big-endian; empty when they
/// are no such numbers.
std::string ecdsaSignature(std::string_view r, std::string_view s);

/// Overwrites a secret in a way that no optimiser takes out, and empties it.
void wipe(std::string &secret);

/// A text that is wiped when it goes.
struct Secret {
  std::string text;
  explicit Secret(std::string content) : text(std::move(content)) {}
  Secret(const Secret &) = delete;
  Secret &operator=(const Secret &) = delete;
  Secret(Secret &&) = delete;
  Secret &operator=(Secret &&) = delete;
  ~Secret() { wipe(text); }
};

} // namespace tacet::drift
