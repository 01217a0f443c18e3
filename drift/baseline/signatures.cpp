// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Every signature is tried with every trusted key. The envelope's key ids choose nothing and add
// nothing; one that names another key than the one that signed makes the envelope a forged one.
#include "drift/baseline/signatures.h"

#include "drift/baseline/openssh.h"

#include <algorithm>

namespace tacet::drift {
namespace {

/// A trusted key and what is wrong, or neither for a stranger's signature.
struct Origin {
  const TrustedKey *key = nullptr;
  std::string fault;
};

const TrustedKey *findById(const Trust &trust, std::string_view id) {
  for (const TrustedKey &known : trust.keys)
    if (known.key.id == id)
      return &known;
  return nullptr;
}

Origin originOfSsh(std::string_view bytes, std::string_view message, const Trust &trust) {
  const Result<SshSignature> signature = readSshSignature(bytes);
  if (!signature)
    return {};
  const TrustedKey *key = trust.find(signature->key);
  if (key == nullptr)
    return {};
  if (sshVerifies(key->key, message, *signature))
    return {key, {}};
  if (signature->space != kSshNamespace)
    return {nullptr, "the SSH signature of " + key->owner + " was made for another purpose than " +
                         std::string(kSshNamespace)};
  return {nullptr, "a signature that claims to be of " + key->owner + " is not of these bytes"};
}

Origin originOf(const EnvelopeSignature &signature, std::string_view message, const Trust &trust) {
  if (isSshSignature(signature.bytes))
    return originOfSsh(signature.bytes, message, trust);
  for (const TrustedKey &known : trust.keys)
    if (verifies(known.key, message, signature.bytes))
      return {&known, {}};
  return {};
}

Origin checked(const EnvelopeSignature &signature, std::string_view message, const Trust &trust) {
  Origin origin = originOf(signature, message, trust);
  if (!origin.fault.empty() || signature.keyid.empty())
    return origin;
  const TrustedKey *claimed = findById(trust, signature.keyid);
  if (origin.key == nullptr && claimed != nullptr)
    origin.fault = "a signature that claims to be of " + claimed->owner + " is not of these bytes";
  if (origin.key != nullptr && claimed != origin.key)
    origin.fault = "the key id beside the signature of " + origin.key->owner + " is not its key's";
  return origin;
}

} // namespace

Signers findSigners(const Envelope &envelope, const Trust &trust) {
  const std::string &message = envelope.payload.preAuthEncoding();
  Signers signers;
  std::vector<const TrustedKey *> found;
  for (const EnvelopeSignature &signature : envelope.signatures) {
    const Origin origin = checked(signature, message, trust);
    if (signers.forged.empty())
      signers.forged = origin.fault;
    found.push_back(origin.key);
  }
  for (const TrustedKey &known : trust.keys)
    if (std::find(found.begin(), found.end(), &known) != found.end())
      signers.keys.push_back(&known);
  return signers;
}

} // namespace tacet::drift
