// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Memory is written out where the process ends or is looked at. Page: core-dump.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class CoreDump : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeCoreDump();

} // namespace tacet::checks
