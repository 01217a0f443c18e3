// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Selectors name functions, types and globals by qualified name, with `*` within a segment, `**::`
// for any leading segments and `{a,b}` for alternatives. An index finds the few that can match a
// name by the name's last segment; what has a wildcard there is in a short list.
#pragma once

#include "core/finding/finding.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tacet {

/// "a::b::operator()" to its segments. What follows `operator` is one segment, whatever it holds.
std::vector<std::string_view> splitQualified(std::string_view name);

/// One selector without alternatives.
struct SelectorPattern {
  bool anyLeading = false; ///< began with `**::`
  std::vector<std::string> segments;
  bool matches(const std::vector<std::string_view> &name) const;
  bool operator==(const SelectorPattern &) const = default;
};

struct Selector {
  std::string text;
  Position at;
  std::vector<SelectorPattern> patterns; ///< alternatives, multiplied out

  bool matches(std::string_view qualifiedName) const;
};

struct SelectorResult {
  Selector selector;
  std::string error; ///< why it can never match; empty when all is well
};

SelectorResult compileSelector(std::string_view text, Position at = {});

/// Selectors by what they name. The numbers are the caller's, for example indices of rules.
class SelectorIndex {
public:
  void add(const Selector &selector, uint32_t value);
  void add(const std::vector<Selector> &selectors, uint32_t value);

  /// The values of all selectors that match, in rising order, each once.
  std::vector<uint32_t> find(std::string_view qualifiedName) const;
  bool empty() const { return entries.empty(); }

private:
  struct Entry {
    SelectorPattern pattern;
    uint32_t value;
  };
  std::vector<Entry> entries;
  std::unordered_map<std::string, std::vector<uint32_t>> byLastSegment;
  std::vector<uint32_t> wild;
};

} // namespace tacet
