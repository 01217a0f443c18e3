// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet baseline`: what was approved, by whom.
#include "integrations/cli/baseline_commands.h"

namespace tacet {

void addBaseline(CLI::App &app, Action &action) {
  CLI::App *baseline =
      app.add_subcommand("baseline", "Make, sign, verify and renew a baseline of configuration");
  baseline->require_subcommand(1);
  addBaselineCreate(*baseline, action);
  addBaselineSign(*baseline, action);
  addBaselineVerify(*baseline, action);
  addBaselineShow(*baseline, action);
  addBaselineDiff(*baseline, action);
  addBaselineAccept(*baseline, action);
  addBaselineLog(*baseline, action);
  addBaselineTrust(*baseline, action);
}

} // namespace tacet
