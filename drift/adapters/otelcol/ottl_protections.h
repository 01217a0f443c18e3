// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which OTTL statements protect, and what.
#pragma once

#include "drift/posture/posture.h"

#include <optional>
#include <string>
#include <string_view>

namespace tacet::drift::otelcol {

/// The protection that one statement is; its condition as a digest, no label, no place, nothing
/// about errors. `context` as of parsePath().
std::optional<Fact> ottlProtection(std::string_view statement, std::string_view context);

/// What a set() copies elsewhere, as a protection's subject, "field:user.email": deleting it
/// afterwards only moves it. Empty for all other statements.
std::string ottlCopied(std::string_view statement, std::string_view context);

} // namespace tacet::drift::otelcol
