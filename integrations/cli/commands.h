// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The subcommands of `tacet`. Each adds itself to the parser and, when it was asked for, sets the
// action that main() then runs. A command is one file and one line in main.cpp.
#pragma once

#include "core/rules/load.h"
#include "integrations/cli/report_options.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace tacet {

/// Returns the exit status.
using Action = std::function<int(const Surroundings &)>;

void addScan(CLI::App &app, Action &action);
void addExplain(CLI::App &app, Action &action);
/// Finds mistakes in a policy. Policies speak of postures, which the code side does not know.
using PolicyCheck = std::function<std::vector<RuleProblem>(const RuleFile &)>;
void addRules(CLI::App &app, Action &action, const PolicyCheck &checkPolicy);
void addRules(CLI::App &app, Action &action);
void addBaseline(CLI::App &app, Action &action);
void addInit(CLI::App &app, Action &action);
void addDrift(CLI::App &app, Action &action);

/// Runs the program `name` that lies beside this one with the arguments after the subcommand's
/// name. Comes back only when that fails, with the exit status; says why on `error`.
int runBeside(const std::string &name, const std::vector<std::string> &arguments,
              std::ostream &error);

} // namespace tacet
