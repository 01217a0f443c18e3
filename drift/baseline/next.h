// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The statements that `create` and `accept` make, and what one says against another. Pure.
#pragma once

#include "drift/baseline/verify.h"

#include <string>
#include <vector>

namespace tacet::drift {

/// What people say about a version.
struct Acceptance {
  std::string today, expires; ///< ISO dates
  std::string tool;           ///< "tacet 0.1.0"
  std::string reason, ticket;
  std::string log;             ///< digest of the audit log's last line
  std::vector<Waiver> waivers; ///< in addition to those that still hold
};

Statement firstStatement(const std::string &scope, std::vector<BaselineUnit> units,
                         const Acceptance &acceptance);

/// The version after `before`. Waivers that have run out are left behind; one for the same thing
/// takes the earlier one's place.
Statement nextStatement(const Verified &before, std::vector<BaselineUnit> units,
                        const Acceptance &acceptance);

/// One line for each change, sorted: "etc/otelcol/config.yaml: weaker: …". No values of the
/// configuration.
std::vector<std::string> describeChanges(const Statement &before,
                                         const std::vector<BaselineUnit> &after);

} // namespace tacet::drift
