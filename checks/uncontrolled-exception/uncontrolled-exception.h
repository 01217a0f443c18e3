// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// An exception can leave a function that must not let one out. Page: uncontrolled-exception.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class UncontrolledException : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeUncontrolledException();

} // namespace tacet::checks
