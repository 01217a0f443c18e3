// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Base64 as Kubernetes' Secrets have it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tacet::drift {

/// Standard alphabet, padding, line ends allowed; nothing if it is not that.
std::optional<std::string> decodeBase64(std::string_view text);

} // namespace tacet::drift
