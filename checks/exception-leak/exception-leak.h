// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A sensitive value is put into an exception that leaves the function. Page: exception-leak.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class ExceptionLeak : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeExceptionLeak();

} // namespace tacet::checks
