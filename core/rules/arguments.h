// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Positions in a call, as rules write them: `0`, `2..`, `this`, `return`, `all`, and `1 -> return`.
// `this` has the number that the flow graph gives it, so that the two can be compared as they are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacet {

constexpr uint32_t kArgThis = UINT32_MAX - 1; ///< equal to flow::kThis
constexpr uint32_t kArgReturn = UINT32_MAX - 3;
constexpr uint32_t kArgLast = 1u << 16; ///< more arguments than any call has

/// `from` to `to`, both included. `this` and `return` are ranges of that one number.
struct ArgRange {
  uint32_t from = 0;
  uint32_t to = 0;
  bool contains(uint32_t position) const { return from <= position && position <= to; }
  bool operator==(const ArgRange &) const = default;
};

using ArgRanges = std::vector<ArgRange>;

inline bool containsArg(const ArgRanges &ranges, uint32_t position) {
  for (const ArgRange &range : ranges)
    if (range.contains(position))
      return true;
  return false;
}

/// What stands at `from` goes into what stands at `to`. `from` is never `return`.
struct Flow {
  ArgRange from;
  ArgRange to;
  bool operator==(const Flow &) const = default;
};

/// `all` gives two ranges: the arguments and `this`. Nothing if the text is no position.
std::optional<ArgRanges> parseArgRanges(std::string_view text);

/// "1 -> 0"; one flow for each pair of ranges. Nothing if the text is no flow.
std::optional<std::vector<Flow>> parseFlow(std::string_view text);

/// As a rule would write it, for messages.
std::string toString(const ArgRange &range);

} // namespace tacet
