// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a literal looks like: the `literals:` of rule files, ready to be asked. All patterns of all
// rules are tried in one pass, so that a text which looks like nothing costs next to nothing.
#pragma once

#include "core/rules/rule_set.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tacet {

class LiteralMatcher {
public:
  /// The rule set must outlive it.
  explicit LiteralMatcher(const RuleSet &rules);
  ~LiteralMatcher();
  LiteralMatcher(const LiteralMatcher &) = delete;
  LiteralMatcher &operator=(const LiteralMatcher &) = delete;

  /// Null when it looks like nothing real. `names` is asked for what the program calls the text, as
  /// identifiers with spaces between, and only where that decides.
  const LiteralRule *find(std::string_view text, const std::function<std::string()> &names) const;

private:
  struct Patterns;
  std::unique_ptr<Patterns> compiled;
};

} // namespace tacet
