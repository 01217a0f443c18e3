// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// OpenSSH's key files (openssh-portable, PROTOCOL.key) and its signatures of files
// (PROTOCOL.sshsig).
#pragma once

#include "drift/baseline/crypto.h"

#include <string>
#include <string_view>

namespace tacet::drift {

/// What our signatures are made for: `ssh-keygen -Y sign -n …`. One made for anything else, such as
/// a commit or a log-in, is not one of ours.
constexpr std::string_view kSshNamespace = "tacet-baseline@v1";

/// A line "ssh-ed25519 AAAA… comment" or "ecdsa-sha2-nistp256 AAAA…", without options.
Result<PublicKey> publicKeyFromSsh(std::string_view line);

/// "BEGIN OPENSSH PRIVATE KEY", not encrypted.
Result<PrivateKey> privateKeyFromSsh(std::string_view pem);

/// The bytes between "BEGIN SSH SIGNATURE" and its end.
Result<std::string> sshSignatureFromArmor(std::string_view armored);

/// Whether these bytes are such a signature. No plain signature looks alike: Ed25519's have 64
/// bytes, ECDSA's begin with 0x30.
bool isSshSignature(std::string_view bytes);

/// A signature of a file. Nothing in it is to be trusted before verifies() says so.
struct SshSignature {
  PublicKey key; ///< which key it claims to be of
  std::string space;
  std::string hash;      ///< "sha512" or "sha256"
  std::string signature; ///< as verifies() takes it
};
Result<SshSignature> readSshSignature(std::string_view bytes);

/// Whether `key` made this signature of `message`, in our namespace.
bool sshVerifies(const PublicKey &key, std::string_view message, const SshSignature &signature);

} // namespace tacet::drift
