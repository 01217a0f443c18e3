// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Waivers of a baseline: findings that were accepted until a day. One that has run out, or that has
// nothing to excuse, is told.
#pragma once

#include "drift/baseline/statement.h"
#include "drift/scan/finding.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

class Waivers {
public:
  /// Borrows the baseline, which may be null. `today` is an ISO date, empty when none has ended.
  Waivers(const Statement *baseline, std::string_view today);

  /// What is waived gets its waiver as a suppression; `waiverEnded` is set where it has run out.
  void apply(std::vector<Draft> &drafts);

  /// After all was applied: findings at `file`, the baseline. Of approved units that were not
  /// looked at nothing is said.
  std::vector<Finding> faults(const std::string &file, const std::set<std::string> &units) const;

private:
  struct Known {
    const Waiver *waiver;
    bool ended, used;
  };
  std::vector<Known> Given;
  std::set<std::string> Approved; ///< the baseline's units
};

} // namespace tacet::drift
