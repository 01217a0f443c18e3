// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/run/scan.h"

#include "checks/check.h"
#include "checks/flow/serialise.h"
#include "checks/run/precompiled.h"
#include "checks/run/unit_result.h"
#include "checks/run/worker_pool.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace tacet::run {

namespace {

std::string relativeTo(const std::string &root, const std::string &file) {
  if (file.size() > root.size() + 1 && file.compare(0, root.size(), root) == 0 &&
      file[root.size()] == '/')
    return file.substr(root.size() + 1);
  return file;
}

void makeRelative(const std::string &root, Finding &finding) {
  finding.at.file = relativeTo(root, finding.at.file);
  for (Step &step : finding.path)
    step.at.file = relativeTo(root, step.at.file);
  for (Step &step : finding.related)
    step.at.file = relativeTo(root, step.at.file);
  for (Fix &fix : finding.fixes)
    fix.file = relativeTo(root, fix.file);
}

void tellProblems(const flow::Unit &unit, const std::string &root, UnitResult &result) {
  if (unit.problems.empty())
    return;
  const flow::Problem &first = unit.problems.front();
  Notification notification;
  notification.id = "parse-failure";
  notification.incomplete = true;
  notification.message = "parts of " + relativeTo(root, unit.mainFile) +
                         " do not parse, the rest was analysed; first error: " + first.message;
  if (first.at.file != flow::kNone)
    notification.at = {unit.files[first.at.file], first.at.line, first.at.column};
  else
    notification.at.file = unit.mainFile;
  result.notifications.push_back(std::move(notification));
}

void tellIncomplete(const flow::Unit &unit, const flow::Analysis &analysis, UnitResult &result) {
  std::vector<std::pair<std::string, std::string>> missing;
  for (const flow::Function &function : unit.functions)
    if (!function.incomplete.empty())
      missing.push_back({unit.symbols[function.symbol].qualified, function.incomplete});
  for (const auto &incomplete : analysis.incomplete)
    missing.push_back({incomplete.function, incomplete.reason});
  result.coverage.functionsAnalysed -= std::min<uint64_t>(missing.size(), unit.functionsTotal);
  if (missing.empty())
    return;
  Notification notification;
  notification.id = "function-incomplete";
  notification.incomplete = true;
  notification.at.file = unit.mainFile;
  notification.message = std::to_string(missing.size()) + " function(s) not analysed to the end: ";
  for (size_t i = 0; i < missing.size() && i < 5; ++i)
    notification.message += (i ? ", " : "") + missing[i].first + " (" + missing[i].second + ")";
  result.notifications.push_back(std::move(notification));
}

using Checks = std::vector<checks::NamedCheck>;

/// Those that are asked for, ready to run.
Checks checksOf(const ScanOptions &options, const RuleSet &rules) {
  Checks all = checks::allChecks();
  std::erase_if(all, [&](const checks::NamedCheck &named) {
    return std::find(options.checks.begin(), options.checks.end(), named.rule) ==
           options.checks.end();
  });
  for (const checks::NamedCheck &named : all)
    named.check->prepare(rules);
  return all;
}

/// In the worker: one unit, from its command to its findings.
UnitResult scanUnit(const extract::CompileCommand &command, const std::string &precompiled,
                    const RuleSet &rules, const Dictionary &dictionary, const Checks &checks,
                    const ScanOptions &options) {
  UnitResult result;
  result.coverage.unitsTotal = 1;
  extract::Extraction extraction = extract::extractUnit(command, options.extraction, precompiled);
  if (extraction.failure.empty())
    extraction.failure = flow::validate(extraction.unit);
  if (!extraction.failure.empty()) {
    result.notifications.push_back(
        {"parse-failure",
         Level::Warning,
         relativeTo(options.root, command.file) + " was not analysed: " + extraction.failure,
         {command.file, 0, 0},
         true});
    return result;
  }
  const flow::Unit &unit = extraction.unit;
  const flow::Analysis analysis = flow::analyse(unit, rules, dictionary, options.analysis);
  result.coverage.unitsAnalysed = 1;
  result.coverage.functionsTotal = unit.functionsTotal;
  result.coverage.functionsAnalysed = unit.functionsTotal;
  result.coverage.logMacrosCompiledAway = unit.logMacrosCompiledAway;
  result.files = unit.files;
  tellProblems(unit, options.root, result);
  tellIncomplete(unit, analysis, result);
  for (const checks::NamedCheck &named : checks)
    named.check->run(analysis, result.findings);
  return result;
}

void add(const Coverage &part, Coverage &whole) {
  whole.unitsTotal += part.unitsTotal;
  whole.unitsAnalysed += part.unitsAnalysed;
  whole.functionsTotal += part.functionsTotal;
  whole.functionsAnalysed += part.functionsAnalysed;
  whole.logMacrosCompiledAway += part.logMacrosCompiledAway;
}

} // namespace

ScanResult scan(const std::vector<extract::CompileCommand> &commands, const RuleSet &rules,
                const ScanOptions &options) {
  const Dictionary dictionary(rules);
  const Checks checks = checksOf(options, rules);
  std::vector<UnitResult> results(commands.size());
  size_t finished = 0;
  const Precompiled precompiled(commands, options);
  auto job = [&](size_t i) {
    return toBytes(scanUnit(commands[i], precompiled.of(i), rules, dictionary, checks, options));
  };
  auto done = [&](size_t i, JobResult outcome) {
    if (outcome.failure.empty() && !fromBytes(outcome.bytes, results[i]))
      outcome.failure = "its worker was cut short";
    if (!outcome.failure.empty()) {
      results[i] = {};
      results[i].coverage.unitsTotal = 1;
      results[i].notifications.push_back(
          {"worker-crash",
           Level::Error,
           relativeTo(options.root, commands[i].file) + " was not analysed: " + outcome.failure,
           {commands[i].file, 0, 0},
           true});
    }
    if (options.progress)
      options.progress(++finished, commands.size());
  };
  runJobs(commands.size(), {options.workers, options.timeoutSeconds}, job, done);

  ScanResult whole;
  whole.report.command = "scan";
  std::set<std::tuple<std::string, Position, std::string>> seen; // headers are read by many units
  std::set<std::string> files;
  for (UnitResult &result : results) {
    add(result.coverage, whole.report.coverage);
    for (Finding &finding : result.findings) {
      makeRelative(options.root, finding);
      if (seen.emplace(finding.rule, finding.at, finding.message).second)
        whole.report.findings.push_back(std::move(finding));
    }
    for (Notification &notification : result.notifications) {
      notification.at.file = relativeTo(options.root, notification.at.file);
      whole.report.notifications.push_back(std::move(notification));
    }
    for (const std::string &file : result.files)
      files.insert(relativeTo(options.root, file));
  }
  for (const std::string &file : files)
    if (!file.empty() && file.front() != '/')
      whole.analysedFiles.push_back(file);
  return whole;
}

} // namespace tacet::run
