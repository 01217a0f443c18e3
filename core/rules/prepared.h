// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The trees of the built-in rule files, parsed when the programs were built.
#pragma once

#include <string_view>

namespace tacet {

/// As encodeTree wrote it; empty for a file that isn't built in. Lives as long as the program.
std::string_view preparedTree(std::string_view path);

} // namespace tacet
