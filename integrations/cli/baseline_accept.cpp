// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet baseline accept`: the next version. It is worth nothing until operators sign it.
#include "core/report/version.h"
#include "core/system/clock.h"
#include "integrations/cli/baseline_commands.h"

#include <ostream>

namespace tacet {
namespace {

struct AcceptOptions : DraftOptions {
  std::string baseline;
  TrustOptions trust;
  std::vector<std::string> waive; ///< rule, unit, and possibly subject, separated by blanks
  std::string waiveUntil;
};

/// "RULE UNIT" or "RULE UNIT SUBJECT"; a subject may hold blanks.
Result<drift::Waiver> readWaiver(const std::string &text, const AcceptOptions &options,
                                 const std::string &until) {
  const size_t first = text.find(' ');
  if (!text.starts_with("tacet-cfg-") || first == std::string::npos)
    return Error{
        "--waive takes 'RULE UNIT' or 'RULE UNIT SUBJECT', where RULE is a tacet-cfg-… id"};
  const size_t second = text.find(' ', first + 1);
  drift::Waiver waiver;
  waiver.rule = text.substr(0, first);
  waiver.unit = text.substr(first + 1, second == std::string::npos ? second : second - first - 1);
  waiver.subject = second == std::string::npos ? std::string() : text.substr(second + 1);
  waiver.owner = options.owner;
  waiver.reason = options.reason;
  waiver.until = until;
  return waiver;
}

Result<std::vector<drift::Waiver>> readWaivers(const AcceptOptions &options, const Clock &clock) {
  std::vector<drift::Waiver> waivers;
  if (options.waive.empty())
    return waivers;
  if (options.owner.empty() || options.waiveUntil.empty())
    return Error{"a waiver needs --owner and --waive-until"};
  const Result<std::string> until = lastDay(options.waiveUntil, clock);
  if (!until)
    return until.error();
  for (const std::string &text : options.waive) {
    Result<drift::Waiver> waiver = readWaiver(text, options, *until);
    if (!waiver)
      return waiver.error();
    waivers.push_back(std::move(*waiver));
  }
  return waivers;
}

Result<drift::Acceptance> acceptanceOf(const AcceptOptions &options, const Clock &clock) {
  drift::Acceptance acceptance;
  acceptance.today = clock.today();
  acceptance.tool = "tacet " + toolVersion();
  acceptance.reason = options.reason;
  acceptance.ticket = options.ticket;
  const Result<std::string> expires = lastDay(options.expires, clock);
  if (!expires)
    return expires.error();
  acceptance.expires = *expires;
  Result<std::vector<drift::Waiver>> waivers = readWaivers(options, clock);
  if (!waivers)
    return waivers.error();
  acceptance.waivers = std::move(*waivers);
  return acceptance;
}

int accept(const AcceptOptions &options, const Surroundings &surroundings) {
  if (options.reason.empty())
    return usageFailure("--reason must say why", surroundings);
  Result<drift::Acceptance> acceptance = acceptanceOf(options, surroundings.clock);
  if (!acceptance)
    return usageFailure(acceptance.error().message, surroundings);
  drift::FileNames names;
  TrustOptions trust = options.trust;
  trust.state = options.state;
  const std::optional<drift::Verified> before =
      openTrusted(options.baseline, trust, names, surroundings);
  if (!before)
    return static_cast<int>(ExitStatus::UntrustedBaseline);
  const Result<drift::Log> log =
      trustedLog(logFile(options.log, options.output), options.state, surroundings);
  if (!log)
    return usageFailure(log.error().message, surroundings);
  auto units = approvableUnits(options, names, surroundings);
  if (!units)
    return static_cast<int>(ExitStatus::Incomplete);
  acceptance->log = log->end().digest;
  const drift::Statement next = drift::nextStatement(*before, std::move(*units), *acceptance);
  for (const std::string &change : next.changes)
    surroundings.out << change << "\n";
  return writeDraft(next, "accept", options, surroundings);
}

} // namespace

void addBaselineAccept(CLI::App &baseline, Action &action) {
  CLI::App *command =
      baseline.add_subcommand("accept", "Make the next version from what is deployed now");
  auto options = std::make_shared<AcceptOptions>();
  addDraftOptions(*command, *options);
  command->add_option("--baseline", options->baseline, "The version that holds now")
      ->type_name("FILE")
      ->required();
  command->add_option("--trust", options->trust.trust, "Who may approve baselines")
      ->type_name("FILE")
      ->required();
  command->add_option("--scope", options->trust.scope, "The scope that it has to be of")
      ->type_name("SCOPE");
  command->add_option("--reason", options->reason, "Why the changes are right")->required();
  command
      ->add_option("--waive", options->waive,
                   "Accept a finding for a while: 'RULE UNIT' or 'RULE UNIT SUBJECT'")
      ->type_name("FINDING");
  command->add_option("--waive-until", options->waiveUntil, "The waivers' last day, or days: 30d")
      ->type_name("DATE");
  command->callback([&action, options] {
    action = [options](const Surroundings &surroundings) { return accept(*options, surroundings); };
  });
}

} // namespace tacet
