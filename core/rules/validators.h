// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The check digits by which numbers of cards, accounts and people are told from other numbers. Rule
// files name them; which numbers have them is data.
#pragma once

#include <span>
#include <string_view>

namespace tacet {

/// Takes a value without separators, letters in upper case. False for what is too short as well.
using Validator = bool (*)(std::string_view);

struct NamedValidator {
  std::string_view name; ///< as in rule files
  Validator validate;
};

std::span<const NamedValidator> validators();
/// Null when there is none of this name.
Validator findValidator(std::string_view name);

} // namespace tacet
