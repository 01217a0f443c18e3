// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The wording of a suppression in a comment:
//
//   `tacet: allow(tacet-log-leak, tacet-raw-dump) reason="masked upstream" until=2027-03-01`
//
// docs/formats/suppressions.md is its specification.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacet {

/// What a comment begins with that speaks to us: where a text has it nowhere, none does.
inline constexpr std::string_view AllowMarker = "tacet:";

struct Allow {
  std::vector<std::string> rules;
  std::string reason;
  std::string until;
  std::string problem; ///< what is wrong with it; such a one suppresses nothing
};

/// Nothing when the comment does not speak to us.
std::optional<Allow> parseAllow(std::string_view comment);

} // namespace tacet
