// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The DSSE envelope: a payload, its type, and signatures over both. Reading one decides nothing
// about trust.
#pragma once

#include "core/system/result.h"
#include "drift/baseline/payload.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

constexpr size_t kLargestEnvelope = 128u << 20;
constexpr size_t kMostSignatures = 64;

struct EnvelopeSignature {
  std::string keyid; ///< what the envelope says; not signed, so it decides nothing
  std::string bytes; ///< Ed25519, ECDSA in DER, or SSHSIG
};

struct Envelope {
  Payload payload;
  std::vector<EnvelopeSignature> signatures;
};

/// Strict: no unknown or repeated member, one spelling of base64, our payload type.
Result<Envelope> readEnvelope(const std::string &text);

/// Ends with a line end. Equal envelopes give equal bytes.
std::string writeEnvelope(const Envelope &envelope);

} // namespace tacet::drift
