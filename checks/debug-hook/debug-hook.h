// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A way to look inside the running program that passes no debug gate. Page: debug-hook.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class DebugHook : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeDebugHook();

} // namespace tacet::checks
