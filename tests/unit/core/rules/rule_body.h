// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Rule files in tests: a body behind the head that every file has.
#pragma once

#include "core/finding/names.h"
#include "core/rules/load.h"

namespace tacet::test {

inline LoadedRules loadBody(const std::string &body) {
  return loadRules({{"r.yaml", "library: x\nabout: y\n" + body}});
}

/// The problems, one a line; the body's first line is the file's third.
inline std::string problemsOf(const std::string &body) {
  std::string all;
  for (const RuleProblem &problem : loadBody(body).problems)
    all += positionText(problem.at) + ": " + problem.message + "\n";
  return all;
}

} // namespace tacet::test
