// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The form is told by the first line.
#include "drift/baseline/keys.h"

#include "core/source/trim.h"
#include "core/system/file_system.h"
#include "drift/baseline/openssh.h"

namespace tacet::drift {
namespace {

constexpr size_t kLargestKeyFile = 64u << 10;

Result<PrivateKey> privateKeyFromText(std::string_view text) {
  if (text.find("BEGIN OPENSSH PRIVATE KEY") != std::string_view::npos)
    return privateKeyFromSsh(text);
  if (text.find("ENCRYPTED") != std::string_view::npos)
    return Error{"it is encrypted; sign with --ssh and an OpenSSH key, or decrypt it into memory "
                 "(/dev/shm) for as long as it takes"};
  return privateKeyFromPem(text);
}

} // namespace

Result<PublicKey> readPublicKey(std::string_view text) {
  text = trimmed(text);
  if (text.find("PRIVATE KEY") != std::string_view::npos)
    return Error{"it is a private key, and must go nowhere; give its public half"};
  return text.starts_with("-----BEGIN ") ? publicKeyFromPem(text) : publicKeyFromSsh(text);
}

Result<PrivateKey> readPrivateKey(const FileSystem &files, const std::string &path) {
  Result<std::string> content = files.readGuarded(path, kLargestKeyFile, Links::Follow);
  if (!content)
    return content.error();
  const Secret secret(std::move(*content));
  Result<PrivateKey> key = privateKeyFromText(secret.text);
  if (!key)
    return Error{"cannot sign with '" + path + "': " + key.error().message};
  return key;
}

} // namespace tacet::drift
