// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/cli/scan_diff.h"

#include "checks/run/includes.h"
#include "core/report/fingerprint.h"
#include "core/system/file_system.h"
#include "core/system/temporary_folder.h"
#include "integrations/cli/scan_change.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

namespace fs = std::filesystem;

namespace tacet {
namespace {

using extract::CompileCommand;

std::vector<CompileCommand> affectedBy(const Change &change,
                                       const std::vector<CompileCommand> &commands) {
  std::map<std::vector<std::string>, run::IncludeReader> readers; ///< by include folders
  std::vector<CompileCommand> affected;
  for (const CompileCommand &command : commands) {
    const std::vector<std::string> folders = run::userFolders(command);
    run::IncludeReader &reader =
        readers.try_emplace(folders, realFileSystem(), folders).first->second;
    const std::set<std::string> own = reader.ownFilesOf(joinPath(command.directory, command.file));
    const bool reaches = std::any_of(own.begin(), own.end(), [&](const std::string &file) {
      return change.files.contains(fs::path(file).lexically_normal().string());
    });
    if (reaches)
      affected.push_back(command);
  }
  return affected;
}

/// Names files of the working tree as they lie in the checkout of the revision, if they do.
class Past {
public:
  Past(const Change &change, std::string checkout)
      : TheChange(change), Checkout(std::move(checkout)) {}

  std::string of(const std::string &path) const {
    const auto changed = TheChange.files.find(path);
    const std::string before = changed == TheChange.files.end() ? path : changed->second.before;
    if (before.compare(0, TheChange.root.size(), TheChange.root) != 0)
      return path;
    const std::string there = Checkout + before.substr(TheChange.root.size());
    std::error_code ignored;
    return fs::exists(there, ignored) ? there : path;
  }

  CompileCommand of(CompileCommand command) const {
    for (std::string &argument : command.arguments)
      argument = ofArgument(argument, command.directory);
    command.file = of(absolute(command.file, command.directory));
    command.directory = of(command.directory);
    return command;
  }

private:
  const Change &TheChange;
  std::string Checkout;

  static std::string absolute(const std::string &path, const std::string &directory) {
    return (fs::path(directory) / path).lexically_normal().string();
  }
  std::string ofArgument(const std::string &argument, const std::string &directory) const {
    constexpr std::array<std::string_view, 4> options{"-isystem", "-iquote", "-include", "-I"};
    size_t start = 0;
    for (const std::string_view option : options)
      if (argument.starts_with(option)) {
        start = option.size();
        break;
      }
    if (argument.size() == start || argument[start] == '-')
      return argument;
    const std::string now = absolute(argument.substr(start), directory);
    const std::string then = of(now);
    return then == now ? argument : argument.substr(0, start) + then;
  }
};

std::string withoutNumber(const std::string &print) { return print.substr(0, print.rfind(':')); }

std::map<std::string, size_t> countBy(const std::vector<std::string> &prints) {
  std::map<std::string, size_t> count;
  for (const std::string &print : prints)
    ++count[withoutNumber(print)];
  return count;
}

bool isTouched(const Finding &finding, const Change &change, const std::string &root) {
  const auto touches = [&](const Position &at) {
    return change.touches(joinPath(root, at.file), at.line);
  };
  return touches(finding.at) || std::any_of(finding.path.begin(), finding.path.end(),
                                            [&](const Step &step) { return touches(step.at); });
}

/// Of findings that say the same, as many are old as there were; those that were touched are not.
void dropOld(Report &now, const std::string &root, Report &then, const std::string &rootThen,
             const Change &change) {
  SourceCache sources(realFileSystem(), root), sourcesThen(realFileSystem(), rootThen);
  sortReport(now);
  sortReport(then);
  std::map<std::string, size_t> old = countBy(fingerprints(then.findings, sourcesThen));
  const std::vector<std::string> prints = fingerprints(now.findings, sources);
  std::vector<Finding> kept;
  for (size_t i = 0; i < prints.size(); ++i) {
    size_t &left = old[withoutNumber(prints[i])];
    if (left > 0 && !isTouched(now.findings[i], change, root))
      --left;
    else
      kept.push_back(std::move(now.findings[i]));
  }
  now.findings = std::move(kept);
}

Notification summary(size_t affected, size_t all, const std::string &revision) {
  Notification notification;
  notification.id = "diff";
  notification.level = Level::Note;
  notification.message = std::to_string(affected) + " of " + std::to_string(all) +
                         " units can be affected by what changed since " + revision;
  return notification;
}

} // namespace

Result<run::ScanResult> scanChange(const std::string &revision,
                                   const std::vector<CompileCommand> &commands,
                                   const RuleSet &rules, const run::ScanOptions &options) {
  const Result<Change> change = changeSince(revision, options.root);
  if (!change)
    return change.error();
  const std::vector<CompileCommand> affected = affectedBy(*change, commands);
  run::ScanResult now = run::scan(affected, rules, options);
  const TemporaryFolder checkout;
  if (checkout.path().empty())
    return Error{"no temporary folder can be made for the files of " + revision};
  if (const auto failure = checkOut(revision, options.root, checkout.path()))
    return *failure;
  const Past past(*change, checkout.path());
  std::vector<CompileCommand> before;
  for (const CompileCommand &command : affected)
    if (CompileCommand old = past.of(command); old.file != command.file)
      before.push_back(std::move(old)); // else the unit is new
  run::ScanOptions then = options;
  then.root = past.of(options.root);
  run::ScanResult old = run::scan(before, rules, then);
  dropOld(now.report, options.root, old.report, then.root, *change);
  now.report.notifications.push_back(summary(affected.size(), commands.size(), revision));
  return now;
}

} // namespace tacet
