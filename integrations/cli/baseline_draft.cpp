// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What `create` and `accept` share: from paths to an envelope that waits for signatures.
#include "core/config/config.h"
#include "core/finding/names.h"
#include "core/system/clock.h"
#include "core/system/file_system.h"
#include "drift/baseline/envelope.h"
#include "drift/policy/policy.h"
#include "drift/scan/units.h"
#include "integrations/cli/baseline_commands.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <map>

namespace tacet {

void addDraftOptions(CLI::App &app, DraftOptions &options) {
  app.add_option("PATH", options.paths, "Files and folders of deployed configuration")
      ->type_name("PATH")
      ->required();
  app.add_option("-o,--output", options.output, "The baseline's file")
      ->type_name("FILE")
      ->required();
  app.add_option("--root", options.root, "What the names in the baseline are relative to")
      ->type_name("DIR")
      ->capture_default_str();
  app.add_option("--config", options.config, "Use this tacet.yaml instead of the nearest one")
      ->type_name("FILE");
  app.add_option("--expires", options.expires, "Its last day, or after how many days: 90d")
      ->type_name("DATE")
      ->capture_default_str();
  app.add_option("--owner", options.owner, "Who asks for it")->type_name("NAME");
  app.add_option("--ticket", options.ticket, "Where it was discussed")->type_name("ID");
  app.add_option("--log", options.log, "The audit log (default: tacet-baseline.log beside it)")
      ->type_name("FILE");
  app.add_option("--state", options.state,
                 "Where the end of the audit log is remembered (default: a file of this user)")
      ->type_name("FILE");
}

namespace {

/// tacet.yaml's say; nothing when it is wrong.
std::optional<DriftConfig> readConfig(const DraftOptions &options,
                                      const Surroundings &surroundings) {
  std::string path = options.config;
  if (path.empty())
    path = findConfig(surroundings.files, std::filesystem::current_path().string());
  if (path.empty())
    return DriftConfig{};
  Result<std::string> content = surroundings.files.read(path);
  if (!content) {
    surroundings.error << "tacet: error: " << content.error().message << "\n";
    return std::nullopt;
  }
  LoadedConfig loaded = loadConfig({path, std::move(*content)});
  for (const RuleProblem &problem : loaded.problems) {
    surroundings.error << positionText(problem.at) << ": " << levelName(problem.level) << ": "
                       << problem.message << "\n";
    if (problem.level == Level::Error)
      return std::nullopt;
  }
  return std::move(loaded.config.drift);
}

/// True when there is nothing that could not be understood.
bool tellProblems(const drift::ScannedUnit &unit, std::ostream &error) {
  for (const drift::LoadProblem &problem : unit.problems)
    error << "tacet: error: " << positionText(problem.at) << ": " << problem.message << "\n";
  if (unit.posture.system.empty() && unit.problems.empty())
    error << "tacet: note: " << unit.posture.unit << " is of no known system and left out\n";
  return unit.problems.empty();
}

/// Who approves should know what policy has against it: it is not shown again.
void tellAccepted(const drift::Statement &statement, std::ostream &out) {
  std::map<std::string, size_t> found;
  for (const drift::BaselineUnit &unit : statement.units)
    for (const drift::PolicyHit &hit : drift::applyPolicies(drift::builtInPolicies(), unit.posture))
      ++found[hit.policy->id];
  for (const auto &[rule, times] : found)
    out << "accepts " << times << (times == 1 ? " finding of " : " findings of ") << rule << "\n";
  if (!found.empty())
    out << "'tacet drift' without --baseline shows them\n";
}

} // namespace

std::optional<std::vector<drift::BaselineUnit>> approvableUnits(const DraftOptions &options,
                                                                drift::FileNames &names,
                                                                const Surroundings &surroundings) {
  const std::optional<DriftConfig> config = readConfig(options, surroundings);
  if (!config)
    return std::nullopt;
  drift::ScanOptions scan;
  scan.root = options.root;
  scan.today = surroundings.clock.today();
  scan.config = &*config;
  if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end())
    scan.input.assign(std::istreambuf_iterator<char>(std::cin), {});
  std::vector<drift::BaselineUnit> units;
  bool good = true;
  for (drift::ScannedUnit &unit :
       drift::scanUnits(options.paths, scan, surroundings.files, names)) {
    good = tellProblems(unit, surroundings.error) && good;
    if (!unit.posture.system.empty())
      units.push_back({std::move(unit.files), std::move(unit.posture)});
  }
  if (good && units.empty())
    surroundings.error << "tacet: error: there is no configuration of a known system\n";
  if (!good || units.empty())
    return std::nullopt;
  return units;
}

std::string logFile(const std::string &asked, const std::string &baseline) {
  if (!asked.empty())
    return asked;
  return (std::filesystem::path(baseline).parent_path() / "tacet-baseline.log").string();
}

std::string logName(const std::string &path) {
  return std::filesystem::absolute(path).lexically_normal().string();
}

Result<drift::Log> trustedLog(const std::string &path, const std::string &state,
                              const Surroundings &surroundings) {
  Result<drift::Log> log = drift::readLog(surroundings.files, path);
  if (!log)
    return log;
  Result<drift::Memory> memory = drift::readMemory(surroundings.files, stateFile(state));
  if (!memory)
    return memory.error();
  if (std::optional<Error> missing = drift::missesEnd(*log, memory->logs[logName(path)]))
    return Error{path + ": " + missing->message};
  return log;
}

std::optional<Error> tellLog(const std::string &path, const drift::LogEntry &entry,
                             const std::string &state, const Surroundings &surroundings) {
  const Result<drift::Log> log = trustedLog(path, state, surroundings);
  if (!log)
    return log.error();
  Result<drift::LogEnd> end = drift::appendToLog(surroundings.files, path, entry);
  if (!end)
    return end.error();
  Result<drift::Memory> memory = drift::readMemory(surroundings.files, stateFile(state));
  if (!memory)
    return memory.error();
  memory->logs[logName(path)] = *end;
  return drift::writeMemory(surroundings.files, stateFile(state), *memory);
}

int writeDraft(const drift::Statement &statement, const std::string &action,
               const DraftOptions &options, const Surroundings &surroundings) {
  const drift::Envelope envelope{drift::writeStatement(statement), {}};
  const drift::LogEntry entry{statement.created, action,
                              options.owner,     statement.scope,
                              statement.version, envelope.payload.digest(),
                              statement.reason,  statement.ticket};
  std::optional<Error> failure =
      tellLog(logFile(options.log, options.output), entry, options.state, surroundings);
  if (!failure)
    failure = surroundings.files.replace(options.output, drift::writeEnvelope(envelope));
  if (failure)
    return usageFailure(failure->message, surroundings);
  tellAccepted(statement, surroundings.out);
  surroundings.out << "wrote " << options.output << ": version " << statement.version
                   << " of scope '" << statement.scope << "', " << statement.units.size()
                   << (statement.units.size() == 1 ? " unit" : " units") << ", until "
                   << statement.expires << "\nnot signed yet: 'tacet baseline sign "
                   << options.output << " --key KEY'\n";
  return static_cast<int>(ExitStatus::Clean);
}

} // namespace tacet
