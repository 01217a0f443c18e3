// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A sensitive value reaches a log, the console, a trace or a metric. Page: log-leak.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class LogLeak : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeLogLeak();

} // namespace tacet::checks
