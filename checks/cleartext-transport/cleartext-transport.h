// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Telemetry or other traffic goes out without protection, or to whoever answers. Page:
// cleartext-transport.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class CleartextTransport : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeCleartextTransport();

} // namespace tacet::checks
