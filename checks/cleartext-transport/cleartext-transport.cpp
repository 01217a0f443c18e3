// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/cleartext-transport/cleartext-transport.h"

#include "checks/flow/call_rules.h"

namespace tacet::checks {

void CleartextTransport::run(const flow::Analysis &analysis, std::vector<Finding> &out) const {
  flow::reportCalls(analysis, "cleartext-transport", out);
}

std::unique_ptr<Check> makeCleartextTransport() { return std::make_unique<CleartextTransport>(); }

} // namespace tacet::checks
