// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What OpenSSH's keys and signatures share; nobody else's business.
#pragma once

#include "drift/baseline/crypto.h"

#include <optional>
#include <string>
#include <string_view>

namespace tacet::drift {

constexpr std::string_view kSshEd25519 = "ssh-ed25519";
constexpr std::string_view kSshEcdsa = "ecdsa-sha2-nistp256";

/// A public key as it stands in key files and signatures.
Result<PublicKey> publicKeyFromBlob(std::string_view blob);

/// The decoded bytes between the lines "-----BEGIN label-----" and "-----END label-----".
std::optional<std::string> armoredBytes(std::string_view text, std::string_view label);

} // namespace tacet::drift
