// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A declaration looks sensitive and carries no annotation. Page: unannotated.md.
#pragma once

#include "checks/check.h"
#include "core/rules/dictionary.h"

namespace tacet::checks {

class Unannotated : public Check {
public:
  void prepare(const RuleSet &rules) override;
  void run(const flow::Analysis &analysis, std::vector<Finding> &out) const override;

private:
  std::unique_ptr<Dictionary> dictionary;
};

std::unique_ptr<Check> makeUnannotated();

} // namespace tacet::checks
