// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet baseline log`: who did what. The chain is always checked; --verify also holds the log
// against what was remembered of it elsewhere.
#include "integrations/cli/baseline_commands.h"

#include <ostream>

namespace tacet {
namespace {

struct LogOptions {
  std::string log, baseline;
  TrustOptions trust;
  bool verify = false;
};

int untrusted(const std::string &message, const Surroundings &surroundings) {
  surroundings.error << "tacet: error: audit log not trusted: " << message << "\n";
  return static_cast<int>(ExitStatus::UntrustedBaseline);
}

void print(const drift::Log &log, std::ostream &out) {
  for (const drift::LogEntry &entry : log.entries) {
    out << entry.day << " " << entry.action << " version " << entry.version << " of '"
        << entry.scope << "' " << entry.digest.substr(0, 16);
    for (const std::string *text : {&entry.who, &entry.reason, &entry.ticket})
      if (!text->empty())
        out << "; " << *text;
    out << "\n";
  }
}

/// Against the end in the state file. The value is what does not fit.
std::optional<Error> missesRemembered(const drift::Log &log, const LogOptions &options,
                                      const Surroundings &surroundings) {
  Result<drift::Memory> memory =
      drift::readMemory(surroundings.files, stateFile(options.trust.state));
  if (!memory)
    return memory.error();
  return drift::missesEnd(log, memory->logs[logName(options.log)]);
}

int verifyLog(const drift::Log &log, const LogOptions &options, const Surroundings &surroundings) {
  if (std::optional<Error> missing = missesRemembered(log, options, surroundings))
    return untrusted(missing->message, surroundings);
  if (!options.baseline.empty()) {
    drift::FileNames names;
    const std::optional<drift::Verified> verified =
        openTrusted(options.baseline, options.trust, names, surroundings);
    if (!verified)
      return static_cast<int>(ExitStatus::UntrustedBaseline);
    if (std::optional<Error> missing = drift::missesLine(log, verified->statement.log))
      return untrusted(missing->message, surroundings);
  }
  surroundings.out << options.log << ": " << log.entries.size() << " lines, unbroken, up to "
                   << log.end().digest << "\n";
  return static_cast<int>(ExitStatus::Clean);
}

int showLog(const LogOptions &options, const Surroundings &surroundings) {
  const Result<drift::Log> log = drift::readLog(surroundings.files, options.log);
  if (!log)
    return untrusted(log.error().message, surroundings);
  if (options.verify)
    return verifyLog(*log, options, surroundings);
  print(*log, surroundings.out);
  return static_cast<int>(ExitStatus::Clean);
}

} // namespace

void addBaselineLog(CLI::App &baseline, Action &action) {
  CLI::App *command = baseline.add_subcommand("log", "Print the audit log, or check it");
  auto options = std::make_shared<LogOptions>();
  command->add_option("LOG", options->log, "The audit log")->type_name("FILE")->required();
  command->add_flag("--verify", options->verify,
                    "Check that no line was removed, moved, edited or cut off");
  command
      ->add_option("--baseline", options->baseline,
                   "With --verify and --trust: a baseline that remembers the log")
      ->type_name("FILE");
  addTrustOptions(*command, options->trust);
  command->callback([&action, options] {
    action = [options](const Surroundings &surroundings) {
      return showLog(*options, surroundings);
    };
  });
}

} // namespace tacet
