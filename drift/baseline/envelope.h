// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The DSSE envelope: a payload, its type, and signatures over both. Reading one decides nothing
// about trust.
#pragma once

#include "core/system/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

constexpr std::string_view kPayloadType = "application/vnd.in-toto+json";
constexpr size_t kLargestEnvelope = 128u << 20;
constexpr size_t kMostSignatures = 64;

struct EnvelopeSignature {
  std::string keyid; ///< what the envelope says; not signed, so it decides nothing
  std::string bytes; ///< Ed25519, ECDSA in DER, or SSHSIG
};

struct Envelope {
  std::string payload; ///< decoded
  std::vector<EnvelopeSignature> signatures;
};

/// Strict: no unknown or repeated member, one spelling of base64, our payload type.
Result<Envelope> readEnvelope(std::string_view text);

/// Ends with a line end. Equal envelopes give equal bytes.
std::string writeEnvelope(const Envelope &envelope);

/// How a payload is referred to: its SHA-256, hexadecimal.
std::string payloadDigest(std::string_view payload);

/// The pre-authentication encoding: what is signed.
std::string preAuthEncoding(std::string_view payload);

} // namespace tacet::drift
