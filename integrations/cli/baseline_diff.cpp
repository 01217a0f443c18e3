// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet baseline diff`: what a new version changes, for those who are to sign it. It is computed
// from the two postures; the list of changes inside the new one is only what its maker says.
#include "integrations/cli/baseline_commands.h"

#include <ostream>

namespace tacet {
namespace {

struct DiffOptions {
  std::string before, after;
};

int diff(const DiffOptions &options, const Surroundings &surroundings) {
  drift::FileNames names;
  const Result<drift::Draft> before = drift::openDraft(options.before, surroundings.files, names);
  if (!before)
    return usageFailure(before.error().message, surroundings);
  const Result<drift::Draft> after = drift::openDraft(options.after, surroundings.files, names);
  if (!after)
    return usageFailure(after.error().message, surroundings);
  if (after->statement.previous != before->digest)
    surroundings.error << "tacet: warning: the second is not the version after the first\n";
  const std::vector<std::string> changes =
      drift::describeChanges(before->statement, after->statement.units);
  for (const std::string &change : changes)
    surroundings.out << change << "\n";
  for (const drift::Waiver &waiver : after->statement.waivers)
    surroundings.out << "waived until " << waiver.until << ": " << waiver.rule << " " << waiver.unit
                     << " " << waiver.subject << "\n";
  return static_cast<int>(changes.empty() ? ExitStatus::Clean : ExitStatus::Findings);
}

} // namespace

void addBaselineDiff(CLI::App &baseline, Action &action) {
  CLI::App *command =
      baseline.add_subcommand("diff", "Print what changed from one baseline to another; signatures "
                                      "are not looked at");
  auto options = std::make_shared<DiffOptions>();
  command->add_option("BEFORE", options->before, "The earlier version")
      ->type_name("FILE")
      ->required();
  command->add_option("AFTER", options->after, "The later version")->type_name("FILE")->required();
  command->callback([&action, options] {
    action = [options](const Surroundings &surroundings) { return diff(*options, surroundings); };
  });
}

} // namespace tacet
