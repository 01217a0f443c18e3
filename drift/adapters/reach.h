// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Endpoints as the vocabulary's words.
#pragma once

#include "drift/posture/identity.h"

#include <string>
#include <string_view>

namespace tacet::drift {

/// "third-party", "network", "local" or "unknown".
std::string reachWord(Destination::Reach reach);

/// Where a server that is told this address listens: "any-interface", "network", "loopback",
/// "socket" or "unknown".
std::string bindWord(std::string_view endpoint);

} // namespace tacet::drift
