// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The only way from a baseline's file to something that may be compared with. Signatures first,
// then parsing of exactly the verified bytes, then version, expiry and scope. There is no partial
// trust: the answer is a statement or the reason why there is none.
#pragma once

#include "drift/baseline/statement.h"

#include <map>
#include <variant>

namespace tacet {
class Clock;
}

namespace tacet::drift {

struct Trust; // trust.h: operators, keys, roles, scopes, validity, threshold

enum class Distrusted : uint8_t {
  Malformed, ///< truncated, not an envelope, a duplicate key, too large, wrong payload type
  Unsigned,
  Tampered, ///< a signature that claims to be of a trusted key is not of these bytes
  UnknownKey,
  KeyNotValid, ///< expired, not yet valid, revoked or out of its scope
  BelowThreshold,
  OutOfScope,
  Expired,
  RolledBack, ///< older than what was seen, or another one with the same version
  FirstUse,   ///< never seen here, and --no-first-use
  Unreadable  ///< no such file, a symbolic link, no trust file
};

struct Refusal {
  Distrusted why = Distrusted::Malformed;
  std::string message; ///< one sentence: which of these, and what to do
};

struct Verified {
  Statement statement;
  std::string digest;                 ///< SHA-256 of the payload
  std::vector<std::string> operators; ///< whose signatures counted
  bool firstUse = false;
};

/// What was seen before, kept outside the baseline: scope -> highest version and its digest.
struct Seen {
  uint32_t version = 0;
  std::string digest;
};
using State = std::map<std::string, Seen>;

struct Expected {
  std::string scope;    ///< the baseline has to be of this one; empty accepts the trust file's
  bool firstUse = true; ///< whether a scope that the state does not know is accepted
};

std::variant<Verified, Refusal> verify(std::string envelope, const Trust &trust, const State &state,
                                       const Expected &expected, const Clock &clock,
                                       FileNames &names, MakeFacts facts = MakeFacts::AtOnce);

} // namespace tacet::drift
