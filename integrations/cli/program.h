// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The command line of `tacet` as a whole: what main() parses, and what manual pages and shell
// completions are made from.
#pragma once

#include "integrations/cli/commands.h"

#include <memory>

namespace tacet {

/// `action` is what parsing asks for, and has to outlive it. Of `scan` it holds the name alone,
/// since that is another program.
std::unique_ptr<CLI::App> makeProgram(Action &action);

} // namespace tacet
