// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The raw text of a caught exception, or a stack trace, goes out. Page: exception-echo.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class ExceptionEcho : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeExceptionEcho();

} // namespace tacet::checks
