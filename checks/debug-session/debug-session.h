// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A debug gate is passed without saying who, until when, or where it is recorded. Page:
// debug-session.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class DebugSession : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeDebugSession();

} // namespace tacet::checks
