// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The little of OTTL that tells protections: one editor's call with its arguments and its
// condition, and paths with the part of the data that they reach. Not a parser of the language:
// what is not understood protects nothing. Reference: contrib, pkg/ottl/README.md and
// pkg/ottl/ottlfuncs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift::otelcol {

struct OttlCall {
  std::string function;
  std::vector<std::string> arguments; ///< as written, trimmed
  std::string condition;              ///< after "where"; empty when there is none
};

/// "delete_key(attributes, \"x\") where …"; nothing when it is no call.
std::optional<OttlCall> parseCall(std::string_view statement);

/// The text of a quoted argument, escapes undone; nothing for anything else.
std::optional<std::string> literal(std::string_view argument);

/// The texts of `["a", "b"]`; empty when it is something else.
std::vector<std::string> literals(std::string_view argument);

struct OttlPath {
  std::string part; ///< the vocabulary's reach: "span", "resource", "log-body"; empty if unknown
  std::string key;  ///< the attribute's name: "user.email", "body.user"; empty for a whole map
  bool map = false; ///< a whole map of attributes
};

/// `context` is what the statement's group says ("span"), empty where paths name their own.
OttlPath parsePath(std::string_view text, std::string_view context);

} // namespace tacet::drift::otelcol
