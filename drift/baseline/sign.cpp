// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What ssh-keygen hands back is verified before it is used: another program of that name might be
// in the way.
#include "drift/baseline/sign.h"

#include "core/system/program.h"
#include "drift/baseline/openssh.h"

namespace tacet::drift {

Result<EnvelopeSignature> signPayload(const Payload &payload, const PrivateKey &key) {
  Result<std::string> bytes = signBytes(key, payload.preAuthEncoding());
  if (!bytes)
    return bytes.error();
  return EnvelopeSignature{key.publicKey.id, std::move(*bytes)};
}

Result<EnvelopeSignature> signPayloadWithSsh(const Payload &payload, const std::string &key) {
  const std::string &message = payload.preAuthEncoding();
  const Result<ProgramOutput> output = runProgram(
      {"ssh-keygen", "-q", "-Y", "sign", "-n", std::string(kSshNamespace), "-f", key}, message);
  if (!output)
    return output.error();
  if (output->status != 0)
    return Error{"ssh-keygen did not sign with '" + key + "' (exit status " +
                 std::to_string(output->status) + ")"};
  Result<std::string> bytes = sshSignatureFromArmor(output->text);
  if (!bytes)
    return bytes.error();
  const Result<SshSignature> signature = readSshSignature(*bytes);
  if (!signature)
    return Error{"the key '" + key + "' can't be used: " + signature.error().message};
  if (!sshVerifies(signature->key, message, *signature))
    return Error{"ssh-keygen made a signature that does not verify"};
  return EnvelopeSignature{signature->key.id, std::move(*bytes)};
}

void addSignature(Envelope &envelope, EnvelopeSignature signature) {
  for (EnvelopeSignature &known : envelope.signatures)
    if (known.keyid == signature.keyid) {
      known = std::move(signature);
      return;
    }
  envelope.signatures.push_back(std::move(signature));
}

} // namespace tacet::drift
