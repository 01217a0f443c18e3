// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The tacet.yaml that `tacet init` writes.
#pragma once

#include <string_view>

namespace tacet {

/// Valid as it is, and changes nothing: every setting has its default or is a comment.
std::string_view configTemplate();

} // namespace tacet
