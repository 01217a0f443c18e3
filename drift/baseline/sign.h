// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Making signatures: with a key file that we read, or through ssh-keygen, so that the key can stay
// in an agent or on a token.
#pragma once

#include "drift/baseline/crypto.h"
#include "drift/baseline/envelope.h"

namespace tacet::drift {

/// Of the payload's pre-authentication encoding.
Result<EnvelopeSignature> signPayload(const Payload &payload, const PrivateKey &key);

/// Runs `ssh-keygen -Y sign -f key`, which may ask for a passphrase or a touch.
Result<EnvelopeSignature> signPayloadWithSsh(const Payload &payload, const std::string &key);

/// An earlier signature of the same key goes.
void addSignature(Envelope &envelope, EnvelopeSignature signature);

} // namespace tacet::drift
