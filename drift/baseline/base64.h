// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Base64 (RFC 4648, section 4), strict: one text for one sequence of bytes, so that a changed
// character is always a changed content.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tacet::drift {

std::string base64Encode(std::string_view bytes);

/// Exact for what is base64.
size_t base64DecodedSize(std::string_view text);

/// Adds the bytes; false, with `bytes` in any state, when base64Decode() would give nothing.
bool base64Append(std::string &bytes, std::string_view text);

/// Nothing when there is any foreign character, white space, wrong padding, or a bit set that
/// belongs to no byte.
std::optional<std::string> base64Decode(std::string_view text);

} // namespace tacet::drift
