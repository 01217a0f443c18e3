// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A private key file holds both halves, the secret one between two equal check numbers and a
// padding that counts 1, 2, 3.
#include "drift/baseline/base64.h"
#include "drift/baseline/openssh.h"
#include "drift/baseline/openssh_blob.h"
#include "drift/baseline/wire.h"

namespace tacet::drift {
namespace {

constexpr std::string_view kMagic("openssh-key-v1\0", 15);

Error brokenKey() { return Error{"it is no OpenSSH private key, or a damaged one"}; }

bool isPadding(std::string_view bytes) {
  for (size_t i = 0; i < bytes.size(); ++i)
    if (static_cast<unsigned char>(bytes[i]) != i + 1)
      return false;
  return true;
}

Result<PrivateKey> readSecretPart(std::string_view bytes) {
  WireReader in(bytes);
  const uint32_t first = in.number(), second = in.number();
  const std::string_view type = in.string();
  std::string_view publicBytes, secret;
  KeyKind kind = KeyKind::Ed25519;
  if (type == kSshEd25519) {
    publicBytes = in.string();
    secret = in.string().substr(0, 32); // the seed, followed by the public key once more
  } else if (type == kSshEcdsa) {
    kind = KeyKind::EcdsaP256;
    in.string(); // the curve, which the type names already
    publicBytes = in.string();
    secret = in.bigNumber();
  } else {
    return Error{"it is no Ed25519 or ECDSA P-256 key"};
  }
  in.string(); // the comment
  if (!in.ok() || first != second || !isPadding(in.rest()))
    return brokenKey();
  return privateKeyFromRaw(kind, secret, publicBytes);
}

} // namespace

Result<PublicKey> publicKeyFromBlob(std::string_view blob) {
  WireReader in(blob);
  const std::string_view type = in.string();
  if (type == kSshEd25519) {
    const std::string_view bytes = in.string();
    if (in.atEnd())
      return publicKeyFromRaw(KeyKind::Ed25519, bytes);
  } else if (type == kSshEcdsa) {
    const std::string_view curve = in.string(), point = in.string();
    if (in.atEnd() && curve == "nistp256")
      return publicKeyFromRaw(KeyKind::EcdsaP256, point);
  }
  return Error{"it is no ssh-ed25519 or ecdsa-sha2-nistp256 key"};
}

Result<PublicKey> publicKeyFromSsh(std::string_view line) {
  const size_t space = line.find(' ');
  if (space == std::string_view::npos)
    return Error{"it is no OpenSSH public key"};
  const std::string_view rest = line.substr(space + 1);
  std::optional<std::string> blob = base64Decode(rest.substr(0, rest.find_first_of(" \t\r\n")));
  if (!blob || WireReader(*blob).string() != line.substr(0, space))
    return Error{"it is no OpenSSH public key, or a damaged one"};
  return publicKeyFromBlob(*blob);
}

std::optional<std::string> armoredBytes(std::string_view text, std::string_view label) {
  const std::string begin = "-----BEGIN " + std::string(label) + "-----";
  const std::string end = "-----END " + std::string(label) + "-----";
  const size_t from = text.find(begin);
  if (from == std::string_view::npos)
    return std::nullopt;
  const size_t to = text.find(end, from);
  if (to == std::string_view::npos)
    return std::nullopt;
  const std::string_view inner = text.substr(from + begin.size(), to - from - begin.size());
  Secret body{std::string()};
  body.text.reserve(inner.size()); // or growing would leave copies
  for (const char c : inner)
    if (c != '\n' && c != '\r')
      body.text += c;
  return base64Decode(body.text);
}

Result<PrivateKey> privateKeyFromSsh(std::string_view pem) {
  std::optional<std::string> decoded = armoredBytes(pem, "OPENSSH PRIVATE KEY");
  if (!decoded)
    return brokenKey();
  const Secret content(std::move(*decoded));
  WireReader in(content.text);
  if (in.bytes(kMagic.size()) != kMagic)
    return brokenKey();
  const std::string_view cipher = in.string(), derivation = in.string();
  in.string(); // options of the derivation
  if (in.ok() && (cipher != "none" || derivation != "none"))
    return Error{"it is encrypted; use --ssh, so that ssh-keygen asks for the passphrase"};
  const uint32_t keys = in.number();
  in.string(); // the public key, which the secret part holds as well
  const std::string_view secret = in.string();
  if (!in.atEnd() || keys != 1)
    return brokenKey();
  return readSecretPart(secret);
}

} // namespace tacet::drift
