// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// How a YAML scalar is written: its type by the core schema, and where its text stands.
#pragma once

#include "drift/load/source.h"

#include <string_view>

namespace tacet::drift {

/// Of a plain scalar, by YAML 1.2's core schema: "yes" is a text.
ScalarType plainType(std::string_view text);

/// Past the anchor and the tag that stand at `at`, to where the value itself begins.
size_t skipProperties(std::string_view text, size_t at);

/// One past the scalar that begins at `at` and whose value is `value`; `at` where that is not told,
/// npos if it is a quoted text that is not closed.
size_t scalarEnd(std::string_view text, size_t at, std::string_view value);

} // namespace tacet::drift
