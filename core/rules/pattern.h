// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A regular expression of a rule file, of RE2's kind: linear in what it is tried on, whoever wrote
// it. Compiled when it is first asked.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tacet {

class Pattern {
public:
  explicit Pattern(std::string text);

  /// Why it is no pattern; empty when all is well.
  std::string error() const;
  /// True if it is found anywhere in `text`.
  bool matches(std::string_view text) const;
  const std::string &text() const;

private:
  struct Compiled;
  std::shared_ptr<Compiled> State;
};

} // namespace tacet
