// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Of a redactor that a project offers nobody knows what it takes, so the second scan decides: it
// shows whether the changed files still parse, and where things stand now.
#include "integrations/cli/scan_fix.h"

#include "core/finding/names.h"
#include "core/fix/fixes.h"
#include "core/report/summary.h"

#include <algorithm>
#include <set>
#include <unistd.h>

namespace tacet {
namespace {

class Fixing {
public:
  explicit Fixing(FixRun &fixRun) : Run(fixRun), To(fixRun.surroundings) {}

  Result<run::ScanResult> run() {
    Result<run::ScanResult> before = Run.scan();
    if (!before)
      return before;
    Report report = before->report;
    SuppressionInput suppressions = Run.suppressions;
    suppressions.analysedFiles = before->analysedFiles;
    SourceCache sources(To.files, Run.report.root);
    if (!settle(report, Run.report, suppressions, sources, To))
      return before; // finish() fails in the same way
    Plan = planFixes(report, sources);
    std::erase_if(Plan.files, [&](const auto &file) { return !write(file.first, file.second); });
    if (Plan.files.empty()) {
      tell();
      return before;
    }
    Result<run::ScanResult> after = Run.scan();
    while (after && takeBack(before->report, after->report))
      after = Run.scan();
    tell();
    return after;
  }

private:
  FixRun &Run;
  const Surroundings &To;
  FixPlan Plan;

  std::string pathOf(const std::string &name) const { return joinPath(Run.report.root, name); }

  bool fail(const std::string &name, const std::string &why) {
    To.error << "tacet: error: " << name << " was not changed: " << why << "\n";
    Run.least = ExitStatus::Usage;
    return false;
  }

  bool write(const std::string &name, const FixPlan::File &file) {
    const std::string path = pathOf(name);
    // A file can be replaced without being writable, but that is not what its owner meant.
    if (&To.files == &realFileSystem() && ::access(path.c_str(), W_OK) != 0)
      return fail(name, "it is read-only");
    const Result<std::string> now = To.files.read(path);
    if (!now || *now != file.before)
      return fail(name, "somebody else has changed it meanwhile");
    const std::optional<Error> error = To.files.replace(path, file.after);
    return !error || fail(name, error->message);
  }

  /// Restores what broke the parse of a unit; false if nothing did.
  bool takeBack(const Report &before, const Report &after) {
    std::set<std::string> known;
    for (const Notification &each : before.notifications)
      known.insert(each.message);
    std::set<std::string> broken;
    for (const Notification &each : after.notifications)
      if (each.id == "parse-failure" && !known.contains(each.message)) {
        To.error << "tacet: warning: a fix was taken back: " << each.message << "\n";
        broken.insert(each.at.file);
      }
    if (broken.empty() || Plan.files.empty())
      return false;
    const bool isNamed = std::any_of(broken.begin(), broken.end(), [&](const std::string &name) {
      return Plan.files.contains(name);
    });
    std::erase_if(Plan.files, [&](const auto &file) {
      return (!isNamed || broken.contains(file.first)) && restore(file.first, file.second);
    });
    return true;
  }

  bool restore(const std::string &name, const FixPlan::File &file) {
    if (const std::optional<Error> error = To.files.replace(pathOf(name), file.before))
      fail(name, "cannot put back what was there: " + error->message);
    return true;
  }

  void tell() const {
    size_t fixed = 0, edits = 0;
    for (const auto &[name, file] : Plan.files) {
      fixed += file.fixed;
      edits += file.edits;
    }
    for (const FixPlan::Skipped &each : Plan.skipped)
      To.error << positionText(each.at) << ": note: not fixed: " << each.reason << " [" << each.rule
               << "]\n";
    To.error << "tacet: fixed " << counted(fixed, "finding") << " with " << counted(edits, "edit")
             << " in " << counted(Plan.files.size(), "file");
    if (Plan.unfixable != 0)
      To.error << "; " << counted(Plan.unfixable, "finding")
               << (Plan.unfixable == 1 ? " offers" : " offer") << " no fix";
    To.error << "\n";
  }
};

} // namespace

Result<run::ScanResult> scanAndFix(FixRun &run) { return Fixing(run).run(); }

} // namespace tacet
