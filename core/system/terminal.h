// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What is at the other end of standard output and standard error.
#pragma once

namespace tacet {

enum class StandardStream { Output, Error };

/// Whether colour is welcome there: a terminal that can show it, and NO_COLOR is not set.
bool wantsColour(StandardStream stream);

} // namespace tacet
