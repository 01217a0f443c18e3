// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Telling a mask from any other constant.
#pragma once

#include <string_view>

namespace tacet::drift {

/// Whether a constant that is written over a value is there to hide it ("***", "REDACTED"): most
/// constants only say which environment this is.
bool looksMasked(std::string_view constant);

} // namespace tacet::drift
