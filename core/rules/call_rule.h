// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Calls and assignments that are findings by themselves, whatever flows through them: `calls:` of
// docs/formats/rules.md as plain values.
#pragma once

#include "core/rules/arguments.h"
#include "core/rules/pattern.h"
#include "core/rules/selector.h"

#include <optional>
#include <string>
#include <vector>

namespace tacet {

/// Where a condition looks: at an argument, at `this` or at the assigned value, and there at a
/// field: `1.rlim_cur`.
struct ValuePlace {
  uint32_t position = 0; ///< kArgThis for `this`, 0 for the value that a field is given
  std::vector<std::string> fields;
};

/// What has to hold of the value there. All that is given must.
struct CallCondition {
  ValuePlace place;
  std::vector<std::string> keys; ///< enumerator, macro, constant or field that is written there
  std::vector<std::string> is;   ///< numbers, `null`, and `none` where nothing stands
  std::vector<std::string> isNot;
  std::optional<uint32_t> above;
  uint32_t bits = 0; ///< one of these is set
  std::vector<Pattern> texts;
  std::vector<Pattern> notTexts;
  std::vector<Selector> types;      ///< class of the object
  std::vector<Selector> from;       ///< made by one of these functions
  std::vector<std::string> returns; ///< numbers: a function that returns one of these, always

  bool asksNumber() const { return !is.empty() || !isNot.empty() || above || bits != 0; }
  bool asksNotTextOnly() const { return texts.empty() && !notTexts.empty() && !asksNumber(); }
  bool asksText() const { return !texts.empty() || !notTexts.empty(); }
};

struct CallRule {
  enum class Form : uint8_t {
    Function, ///< `on`: calls of these functions
    Field,    ///< `field`: values that these fields are given
    Gate,     ///< `gate`: functions that decide over debug access, as if annotated
  };
  Form form = Form::Function;
  std::vector<Selector> on; ///< what is named, whatever the form
  std::string check;        ///< id of the check that reports it; empty for Gate
  std::vector<CallCondition> when;
  std::vector<Selector> beside;    ///< one of these names is used in the same unit
  std::vector<Selector> notBeside; ///< and none of these
  std::optional<uint32_t> handler; ///< position of the function that does the work later
  bool atRunTime = false;          ///< only where a function leads there that is called later
  bool withSecrets = false;        ///< only in a program that says itself that it holds secrets
  bool handlerDumps = false;       ///< only where that function writes out what it sees
  std::string says;                ///< what the call does: "'setrlimit' <says>"
  std::string advice;
  Level level = Level::Warning; ///< None: this is how it is done right
  Position at;
};

} // namespace tacet
