// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// DSSE v1.0.2, protocol.md, "PAE".
#include "drift/baseline/payload.h"

#include "core/system/file_system.h"
#include "core/system/sha256.h"
#include "drift/baseline/base64.h"

namespace tacet::drift {

void Payload::start(size_t size) {
  const std::string head = "DSSEv1 " + std::to_string(kPayloadType.size()) + " " +
                           std::string(kPayloadType) + " " + std::to_string(size) + " ";
  Encoding.reserve(head.size() + size + kParserSpare);
  Encoding = head;
  Begin = head.size();
}

std::optional<Payload> Payload::fromBase64(std::string_view text) {
  Payload payload;
  payload.start(base64DecodedSize(text));
  if (!base64Append(payload.Encoding, text))
    return std::nullopt;
  return payload;
}

std::string Payload::digest() const { return sha256Hex(bytes()); }

} // namespace tacet::drift
