// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// An object with sensitive fields, or sensitive memory, leaves the program whole. Page:
// raw-dump.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class RawDump : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeRawDump();

} // namespace tacet::checks
