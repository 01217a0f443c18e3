// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The little of VRL that tells protections: assignments and calls, and the conditions around them.
// Not a parser of the language: what is not understood protects nothing. Reference:
// https://vector.dev/docs/reference/vrl/
#pragma once

#include "drift/posture/posture.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift::vector {

/// One thing that a program does, with the conditions of the blocks that it stands in.
struct VrlStep {
  std::string target;    ///< of an assignment: ".message", "."; empty for a bare call
  std::string value;     ///< the expression, or the call
  std::string condition; ///< empty when it is always done
  size_t offset = 0;     ///< where it begins in the source
};
std::vector<VrlStep> parseVrl(std::string_view source);

/// "redact(.message, filters: […])" in pieces: names of arguments left out.
struct VrlCall {
  std::string function;
  std::vector<std::string> arguments;
};
VrlCall parseVrlCall(std::string_view expression);

/// The text of a string literal, "…" or s'…'; empty for anything else.
std::string vrlLiteral(std::string_view expression);

/// The parts of an array literal.
std::vector<std::string> vrlItems(std::string_view expression);

} // namespace tacet::drift::vector
