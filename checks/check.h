// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a check on code is. It reads the solved flow graph of one unit and says what it found;
// everything that is known about the check beside its code stands in its check.yaml and its page.
//
// A new check is a folder: checks/<id>/<id>.cpp defines, in this namespace,
// `std::unique_ptr<Check> make<Id>()` with the id in CamelCase, and the build finds it.
#pragma once

#include "core/finding/finding.h"

#include <memory>
#include <string>
#include <vector>

namespace tacet {
struct RuleSet; // core/rules/rule_set.h
}
namespace tacet::flow {
class Analysis; // checks/flow/analysis.h
}

namespace tacet::checks {

/// One instance serves all units of a process, one after the other.
class Check {
public:
  virtual ~Check() = default;
  /// Called once, before the first run and in the process that starts the workers: for what is
  /// costly to make of the rules. They outlive the check.
  virtual void prepare(const RuleSet &rules) { (void)rules; }
  /// Appends to `out`. Positions' files are printed as `analysis` names them.
  virtual void run(const flow::Analysis &analysis, std::vector<Finding> &out) const = 0;
};

struct NamedCheck {
  std::string rule; ///< "tacet-log-leak"
  std::unique_ptr<Check> check;
};

/// All checks that have code, sorted by id.
std::vector<NamedCheck> allChecks();

} // namespace tacet::checks
