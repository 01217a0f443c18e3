// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Parsing of argument positions and flows.
#include "core/rules/arguments.h"

#include "core/source/trim.h"

#include <charconv>

namespace tacet {
namespace {

std::optional<uint32_t> parseNumber(std::string_view text) {
  uint32_t value = 0;
  auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || stop != text.data() + text.size() || value > kArgLast)
    return std::nullopt;
  return value;
}

} // namespace

std::optional<ArgRanges> parseArgRanges(std::string_view text) {
  text = trimmed(text, " ");
  if (text == "this")
    return ArgRanges{{kArgThis, kArgThis}};
  if (text == "return")
    return ArgRanges{{kArgReturn, kArgReturn}};
  if (text == "all")
    return ArgRanges{{0, kArgLast}, {kArgThis, kArgThis}};
  size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    std::optional<uint32_t> one = parseNumber(text);
    return one ? std::optional(ArgRanges{{*one, *one}}) : std::nullopt;
  }
  std::optional<uint32_t> from = parseNumber(text.substr(0, dots));
  std::string_view rest = text.substr(dots + 2);
  std::optional<uint32_t> to = rest.empty() ? std::optional(kArgLast) : parseNumber(rest);
  if (!from || !to || *to < *from)
    return std::nullopt;
  return ArgRanges{{*from, *to}};
}

std::optional<std::vector<Flow>> parseFlow(std::string_view text) {
  size_t arrow = text.find("->");
  if (arrow == std::string_view::npos)
    return std::nullopt;
  std::optional<ArgRanges> from = parseArgRanges(text.substr(0, arrow));
  std::optional<ArgRanges> to = parseArgRanges(text.substr(arrow + 2));
  if (!from || !to || from->front().from == kArgReturn)
    return std::nullopt;
  std::vector<Flow> flows;
  for (const ArgRange &source : *from)
    for (const ArgRange &target : *to)
      if (from->size() == 1 || source != target) // of `all -> this` only the arguments move
        flows.push_back({source, target});
  return flows;
}

std::string toString(const ArgRange &range) {
  if (range.from == kArgThis)
    return "this";
  if (range.from == kArgReturn)
    return "return";
  if (range.from == range.to)
    return std::to_string(range.from);
  return std::to_string(range.from) + ".." +
         (range.to == kArgLast ? std::string() : std::to_string(range.to));
}

} // namespace tacet
