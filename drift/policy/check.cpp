// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What `tacet rules check` asks of one policy.
#include "drift/policy/policy.h"

namespace tacet::drift {

std::vector<RuleProblem> checkPolicy(const RuleFile &file) {
  Policies policies = readPolicies(std::span(&file, 1));
  if (!policies.problems.empty())
    return policies.problems;
  return testPolicySamples(policies);
}

} // namespace tacet::drift
