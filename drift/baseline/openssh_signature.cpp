// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Signed is not the message but a blob that holds its hash and the namespace. The namespace stands
// in the signature as well, but only the signed one counts: the blob is made with ours.
#include "drift/baseline/base64.h"
#include "drift/baseline/openssh.h"
#include "drift/baseline/openssh_blob.h"
#include "drift/baseline/wire.h"

namespace tacet::drift {
namespace {

constexpr std::string_view kMagic = "SSHSIG";
constexpr size_t kLongestPlainSignature = 72; // ECDSA P-256 in DER
constexpr uint32_t kVersion = 1;

Error broken() { return Error{"it is no SSH signature, or a damaged one"}; }

/// The bytes that verifies() takes; empty when they are not of this kind of key.
std::string plainSignature(KeyKind kind, std::string_view blob) {
  WireReader in(blob);
  const std::string_view type = in.string();
  const std::string_view bytes = in.string();
  if (!in.atEnd())
    return {};
  if (kind == KeyKind::Ed25519)
    return type == kSshEd25519 ? std::string(bytes) : std::string();
  WireReader pair(bytes);
  const std::string_view r = pair.bigNumber(), s = pair.bigNumber();
  return type == kSshEcdsa && pair.atEnd() ? ecdsaSignature(r, s) : std::string();
}

} // namespace

Result<std::string> sshSignatureFromArmor(std::string_view armored) {
  std::optional<std::string> bytes = armoredBytes(armored, "SSH SIGNATURE");
  if (!bytes || !isSshSignature(*bytes))
    return broken();
  return std::move(*bytes);
}

bool isSshSignature(std::string_view bytes) {
  return bytes.size() > kLongestPlainSignature && bytes.starts_with(kMagic);
}

Result<SshSignature> readSshSignature(std::string_view bytes) {
  WireReader in(bytes);
  if (in.bytes(kMagic.size()) != kMagic || in.number() != kVersion)
    return broken();
  const std::string_view key = in.string(), space = in.string(), reserved = in.string(),
                         hash = in.string(), signature = in.string();
  if (!in.atEnd() || !reserved.empty() || (hash != "sha256" && hash != "sha512"))
    return broken();
  Result<PublicKey> publicKey = publicKeyFromBlob(key);
  if (!publicKey)
    return publicKey.error();
  std::string plain = plainSignature(publicKey->kind, signature);
  if (plain.empty())
    return broken();
  return SshSignature{std::move(*publicKey), std::string(space), std::string(hash),
                      std::move(plain)};
}

bool sshVerifies(const PublicKey &key, std::string_view message, const SshSignature &signature) {
  if (signature.space != kSshNamespace)
    return false;
  const std::string digest =
      signature.hash == "sha256" ? sha256Bytes(message) : sha512Bytes(message);
  const std::string blob = std::string(kMagic) + wireString(kSshNamespace) + wireString("") +
                           wireString(signature.hash) + wireString(digest);
  return verifies(key, blob, signature.signature);
}

} // namespace tacet::drift
