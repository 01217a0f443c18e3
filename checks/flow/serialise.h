// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A Unit as bytes and back, so that new rules need no parse. docs/formats/summary.md describes the
// bytes. Reading trusts nothing: short, damaged or foreign input is an error, never a crash, and a
// unit that was read has every index in range.
#pragma once

#include "checks/flow/graph.h"

#include <optional>
#include <string>
#include <string_view>

namespace tacet::flow {

/// Raised whenever graph.h changes what is written. Never reuse a number.
constexpr uint32_t kFormatVersion = 4;

std::string serialise(const Unit &unit);

struct Loaded {
  std::optional<Unit> unit;
  std::string error; ///< why there is no unit
};
Loaded deserialise(std::string_view bytes);

/// What is out of range in the unit, or an empty string. The solver may index without a look after
/// this.
std::string validate(const Unit &unit);

} // namespace tacet::flow
