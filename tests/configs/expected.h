// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The lists of findings that cases expect, and their comparison with what was found.
#pragma once

#include "core/finding/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacet::test {

struct ExpectedFinding {
  std::string rule;  ///< without "tacet-cfg-"
  std::string place; ///< "etc/x.yaml:3" or "-"
  std::string text;  ///< part of the message or the subject
};

/// Empty lines and comments are passed over.
std::vector<ExpectedFinding> readExpected(std::string_view text);

/// As a line of the file would have it.
std::string asLine(const Finding &finding);

/// What is missing and what is too much, one line each; empty when all agree.
std::vector<std::string> differences(const std::vector<ExpectedFinding> &expected,
                                     const std::vector<Finding> &found);

} // namespace tacet::test
