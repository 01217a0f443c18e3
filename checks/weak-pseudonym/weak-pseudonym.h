// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A hash that guessing undoes stands for a value, or a redactor that hides nothing. Page:
// weak-pseudonym.md.
#pragma once

#include "checks/check.h"

namespace tacet::checks {

class WeakPseudonym : public Check {
public:
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;
};

std::unique_ptr<Check> makeWeakPseudonym();

} // namespace tacet::checks
