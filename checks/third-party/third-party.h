// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Sensitive data reaches a vendor that no contract covers. Page:
// third-party.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class ThirdParty : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeThirdParty();

} // namespace tacet::checks
