// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which bytes of a file a YAML or JSON text was made of: block, folded, plain and quoted scalars
// are followed byte by byte, escapes and folded lines included.
#pragma once

#include "drift/load/source.h"

#include <string_view>
#include <vector>

namespace tacet::drift {

/// `text` is the value of the scalar that begins at `begin` of `file`. Where the two cannot be
/// brought together, everything stands at `begin`.
std::vector<Piece> align(std::string_view text, std::string_view file, size_t begin);

} // namespace tacet::drift
