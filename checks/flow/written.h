// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What was written for a value, as far as that can be seen: numbers and string literals, also where
// they went through variables, fields and conversions first.
#pragma once

#include "checks/flow/solution.h"

namespace tacet::flow {

struct Written {
  enum class Form : uint8_t {
    Number, ///< `text` is it, or "null"
    Text,   ///< a string literal
    Field,  ///< `text` is the name of the field that it was read from
  };
  Form form = Form::Number;
  const std::string *text = nullptr;
};

struct WrittenValues {
  std::vector<Written> all;
  bool complete = true; ///< nothing else can come there
};

/// Of the value at `node`, or of its field of a field …
WrittenValues writtenAt(const Solution &solution, const Function &in, NodeId node,
                        const std::vector<std::string> &fields = {});

} // namespace tacet::flow
