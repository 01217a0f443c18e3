// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// SHA-256, for names of things by their content. Not for secrets: what goes in must be harmless.
#pragma once

#include <string>
#include <string_view>

namespace tacet {

/// 64 lower-case hexadecimal digits.
std::string sha256Hex(std::string_view bytes);

} // namespace tacet
