// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet drift show`, a subcommand of `tacet drift`.
#pragma once

#include "integrations/cli/commands.h"

namespace tacet {

void addDriftShow(CLI::App &drift, Action &action);

} // namespace tacet
