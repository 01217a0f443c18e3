// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/pattern.h"

#include <re2/re2.h>

namespace tacet {

struct Pattern::Compiled {
  std::string text;
  std::unique_ptr<re2::RE2> regex;

  const re2::RE2 &get() {
    if (!regex)
      regex = std::make_unique<re2::RE2>(text, re2::RE2::Quiet);
    return *regex;
  }
};

Pattern::Pattern(std::string text) : State(std::make_shared<Compiled>()) {
  State->text = std::move(text);
}

std::string Pattern::error() const { return State->get().ok() ? "" : State->get().error(); }

bool Pattern::matches(std::string_view text) const {
  return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), State->get());
}

const std::string &Pattern::text() const { return State->text; }

} // namespace tacet
