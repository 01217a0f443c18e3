// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Findings of configurations as they are made, before those that say the same are put together.
#pragma once

#include "core/finding/finding.h"
#include "drift/compare/compare.h"
#include "drift/policy/policy.h"
#include "drift/scan/units.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tacet::drift {

/// A finding, and what waivers and grouping ask of it.
struct Draft {
  Finding finding;
  std::string unit;
  std::optional<FactType> type; ///< the fact's, none when it is about a whole unit
  std::string subject;
  std::string group;          ///< drafts with equal ones are one finding; empty stands alone
  bool drifted = false;       ///< found by comparing
  std::string attribute;      ///< the one that drifted, empty when the whole fact came or went
  std::set<std::string> asks; ///< the attributes that policy asked for
  bool waiverEnded = false;   ///< it was accepted for a while that has passed
  std::vector<Finding> also;  ///< what policy says of the same change
};

Draft driftFinding(const Change &change, const ScannedUnit &unit, const Policies &policies);
Draft policyFinding(const PolicyHit &hit, const ScannedUnit &unit);
Draft opaqueFinding(const Fact &fact, const ScannedUnit &unit, const Policies &policies);
Draft problemFinding(const LoadProblem &problem, const ScannedUnit &unit, const Policies &policies);
/// "missing-unit" or "unexpected-unit".
Draft unitFinding(std::string_view rule, const std::string &unit, const std::string &file,
                  const Policies &policies);

/// Adds a place unless the finding has it.
void addRelated(Finding &finding, const Position &at, std::string text);

/// One for each group, in the order of their first; the others' places are related ones. What
/// policy says as well is told by each.
std::vector<Draft> grouped(std::vector<Draft> drafts);

} // namespace tacet::drift
