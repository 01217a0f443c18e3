// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// DSSE v1.0.2 (secure-systems-lab/dsse, envelope.md and protocol.md), narrowed: standard base64
// only, and no members beyond the specified ones, which nothing would protect.
#include "drift/baseline/envelope.h"

#include "drift/baseline/base64.h"
#include "drift/baseline/strict_json.h"

#include <nlohmann/json.hpp>

namespace tacet::drift {
namespace {

template <class Bytes>
Bytes decoded(std::optional<Bytes> bytes, std::string_view member, JsonDoubts &doubts) {
  if (!bytes)
    doubts.add("'" + std::string(member) + "' is not base64");
  return std::move(bytes).value_or(Bytes());
}

} // namespace

Result<Envelope> readEnvelope(const std::string &text) {
  if (text.size() > kLargestEnvelope)
    return Error{"it is larger than any baseline may be"};
  JsonDoubts doubts;
  simdjson::dom::parser parser;
  const StrictObject root(parseStrict(parser, text, doubts, text.capacity() - text.size()),
                          "the envelope", {"payloadType", "payload", "signatures"}, doubts);
  if (root.text("payloadType") != kPayloadType)
    doubts.add("its payload type is not " + std::string(kPayloadType));
  Envelope envelope{decoded(Payload::fromBase64(root.text("payload")), "payload", doubts), {}};
  const std::vector<simdjson::dom::element> signatures = root.list("signatures");
  if (signatures.size() > kMostSignatures)
    doubts.add("it has more than " + std::to_string(kMostSignatures) + " signatures");
  for (const simdjson::dom::element element : signatures) {
    if (doubts.any())
      break;
    const StrictObject object(element, "a signature", {"keyid?", "sig"}, doubts);
    envelope.signatures.push_back({std::string(object.text("keyid")),
                                   decoded(base64Decode(object.text("sig")), "sig", doubts)});
  }
  if (doubts.any())
    return Error{doubts.first()};
  return envelope;
}

std::string writeEnvelope(const Envelope &envelope) {
  std::string text = R"({"payloadType":")" + std::string(kPayloadType) + R"(","payload":")" +
                     base64Encode(envelope.payload.bytes()) + R"(","signatures":[)";
  const char *separator = "";
  for (const EnvelopeSignature &signature : envelope.signatures) {
    text += separator;
    text += R"({"keyid":)" + nlohmann::json(signature.keyid).dump() + R"(,"sig":")" +
            base64Encode(signature.bytes) + R"("})";
    separator = ",";
  }
  return text + "]}\n";
}

} // namespace tacet::drift
