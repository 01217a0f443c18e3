// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The list of subcommands.
#include "integrations/cli/program.h"

#include "core/report/version.h"
#include "drift/policy/policy.h"

namespace tacet {

std::unique_ptr<CLI::App> makeProgram(Action &action) {
  auto app =
      std::make_unique<CLI::App>("Keeps personal data, secrets and raw payloads out of what a "
                                 "program says about itself",
                                 "tacet");
  app->set_version_flag("--version", "tacet " + toolVersion());
  app->require_subcommand(1);
  addScan(*app, action);
  addExplain(*app, action);
  addRules(*app, action, drift::checkPolicy);
  addDrift(*app, action);
  addBaseline(*app, action);
  addInit(*app, action);
  return app;
}

} // namespace tacet
