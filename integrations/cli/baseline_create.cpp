// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet baseline create`: the first version.
#include "core/report/version.h"
#include "core/system/clock.h"
#include "core/system/file_system.h"
#include "integrations/cli/baseline_commands.h"

namespace tacet {
namespace {

struct CreateOptions : DraftOptions {
  std::string scope = "default";
};

int create(const CreateOptions &options, const Surroundings &surroundings) {
  if (surroundings.files.exists(options.output))
    return usageFailure(options.output +
                            " is already there; 'tacet baseline accept' makes its next version",
                        surroundings);
  const Result<std::string> expires = lastDay(options.expires, surroundings.clock);
  if (!expires)
    return usageFailure(expires.error().message, surroundings);
  const Result<drift::Log> log =
      trustedLog(logFile(options.log, options.output), options.state, surroundings);
  if (!log)
    return usageFailure(log.error().message, surroundings);
  drift::FileNames names;
  auto units = approvableUnits(options, names, surroundings);
  if (!units)
    return static_cast<int>(ExitStatus::Incomplete);
  drift::Acceptance acceptance;
  acceptance.today = surroundings.clock.today();
  acceptance.expires = *expires;
  acceptance.tool = "tacet " + toolVersion();
  acceptance.reason = options.reason;
  acceptance.ticket = options.ticket;
  acceptance.log = log->end().digest;
  return writeDraft(drift::firstStatement(options.scope, std::move(*units), acceptance), "create",
                    options, surroundings);
}

} // namespace

void addBaselineCreate(CLI::App &baseline, Action &action) {
  CLI::App *command = baseline.add_subcommand("create", "Write down what is deployed now");
  auto options = std::make_shared<CreateOptions>();
  addDraftOptions(*command, *options);
  command->add_option("--scope", options->scope, "What it is for: a host class or environment")
      ->type_name("SCOPE")
      ->capture_default_str();
  command->add_option("--reason", options->reason, "Why this is as it should be");
  command->callback([&action, options] {
    action = [options](const Surroundings &surroundings) { return create(*options, surroundings); };
  });
}

} // namespace tacet
