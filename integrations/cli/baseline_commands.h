// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The subcommands of `tacet baseline`, one file each, and what they share.
#pragma once

#include "drift/baseline/log.h"
#include "drift/baseline/next.h"
#include "integrations/cli/baseline_options.h"
#include "integrations/cli/commands.h"

namespace tacet {

void addBaselineCreate(CLI::App &baseline, Action &action);
void addBaselineSign(CLI::App &baseline, Action &action);
void addBaselineTrust(CLI::App &baseline, Action &action);
void addBaselineVerify(CLI::App &baseline, Action &action);
void addBaselineShow(CLI::App &baseline, Action &action);
void addBaselineDiff(CLI::App &baseline, Action &action);
void addBaselineAccept(CLI::App &baseline, Action &action);
void addBaselineLog(CLI::App &baseline, Action &action);

/// What `create` and `accept` are both told.
struct DraftOptions {
  std::vector<std::string> paths;
  std::string output;
  std::string root = ".";
  std::string config;
  std::string expires = "90d";
  std::string reason, ticket, owner;
  std::string log; ///< empty means beside the output: see logFile()
  std::string state;
};
void addDraftOptions(CLI::App &app, DraftOptions &options);

/// What is deployed there now. Nothing when some of it can't be understood: what nobody could read,
/// nobody can approve; the error stream says what it was.
std::optional<std::vector<drift::BaselineUnit>> approvableUnits(const DraftOptions &options,
                                                                drift::FileNames &names,
                                                                const Surroundings &surroundings);

/// The audit log's place: as asked for, or beside the baseline, so that all versions share one.
std::string logFile(const std::string &asked, const std::string &baseline);

/// Writes the statement as an envelope without signatures and tells the audit log.
int writeDraft(const drift::Statement &statement, const std::string &action,
               const DraftOptions &options, const Surroundings &surroundings);

/// The name under which the state remembers a log.
std::string logName(const std::string &path);

/// The audit log as it is now, checked against what the state remembers of its end; the reason when
/// it must not be added to.
Result<drift::Log> trustedLog(const std::string &path, const std::string &state,
                              const Surroundings &surroundings);

/// Adds a line and remembers the new end. Nothing went wrong when the value is nothing.
std::optional<Error> tellLog(const std::string &path, const drift::LogEntry &entry,
                             const std::string &state, const Surroundings &surroundings);

} // namespace tacet
