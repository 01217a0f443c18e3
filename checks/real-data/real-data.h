// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A literal looks like a real person's data or a live secret. Page: real-data.md.
#pragma once

#include "checks/check.h"
#include "core/rules/literals.h"

namespace tacet::checks {

class RealData : public Check {
public:
  void prepare(const RuleSet &rules) override;
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;

private:
  std::unique_ptr<LiteralMatcher> matcher;
};

std::unique_ptr<Check> makeRealData();

} // namespace tacet::checks
