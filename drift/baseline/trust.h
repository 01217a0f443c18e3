// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Who may approve what: the trust file, docs/formats/trust.md. It is the root of all trust here and
// has to be protected like the program itself.
#pragma once

#include "core/system/result.h"
#include "drift/baseline/crypto.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

struct TrustedKey {
  std::string owner; ///< the operator; signatures count by these, not by keys
  PublicKey key;
  std::vector<std::string> roles;
  std::vector<std::string> scopes; ///< patterns; none means all that the file speaks for
  std::vector<std::string> paths;  ///< patterns for the files of a baseline; none means all
  std::string from, until;         ///< first and last day, ISO; empty means no bound
  bool revoked = false;
};

struct Trust {
  uint32_t threshold = 1;                ///< of distinct operators
  std::map<std::string, uint32_t> roles; ///< of these, how many with this role
  std::vector<std::string> scopes;       ///< patterns: the baselines that this file speaks for
  std::vector<TrustedKey> keys;

  const TrustedKey *find(const PublicKey &key) const;
};

/// `name` is what errors print: "trust.yaml:3:5: …".
Result<Trust> readTrust(std::string_view yaml, const std::string &name);

/// What `trust add` is asked for.
struct NewKey {
  std::string owner;
  PublicKey key;
  std::vector<std::string> roles, scopes, paths;
  std::string from, until;
};

/// The file's text with one key more, everything else as it was. `yaml` may be empty.
Result<std::string> addToTrust(std::string_view yaml, const std::string &name, const NewKey &key);

} // namespace tacet::drift
