// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Where `calls:` of the rules meet a unit: the calls and assignments that are findings by
// themselves. What all checks of this kind share.
#pragma once

#include "checks/flow/analysis.h"
#include "checks/flow/solution.h"

#include <functional>

namespace tacet::flow {

struct CallMatch {
  const CallRule *rule = nullptr;
  FunctionId function = kNone;
  CallId call = kNone; ///< kNone for a value that a field is given
  Location at;
  std::string name; ///< of the called function or the field
  Confidence confidence = Confidence::High;
  bool guarded = false; ///< under a condition that names a switch such as `insecure`
};

/// All that rules say of `check`; of several rules for one call the first that fits. Also those
/// of level None: they say how it is done right.
void forEachCall(const Analysis &analysis, const std::string &check,
                 const std::function<void(const CallMatch &)> &visit);

/// A finding of `rule` ("tacet-core-dump").
Finding findingOf(const CallMatch &match, const Analysis &analysis, const std::string &rule);

/// The whole of a check that has nothing to add to its rules.
void reportCalls(const Analysis &analysis, const std::string &check, std::vector<Finding> &out);

} // namespace tacet::flow
