// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// tacet-config-case FOLDER: runs one case of testdata/configs, as its README describes. Signatures
// are no part of it: the approved state is taken from before/ as it is.
#include "core/config/config.h"
#include "core/system/file_system.h"
#include "drift/scan/judge.h"
#include "expected.h"

#include <iostream>

using namespace tacet;

namespace {

std::vector<drift::ScannedUnit> scan(const std::string &folder, const DriftConfig &config,
                                     drift::FileNames &names) {
  drift::ScanOptions options;
  options.root = folder;
  options.config = &config;
  return drift::scanUnits({folder}, options, realFileSystem(), names);
}

drift::Statement approve(std::vector<drift::ScannedUnit> units) {
  drift::Statement statement;
  for (drift::ScannedUnit &unit : units)
    statement.units.push_back({std::move(unit.files), std::move(unit.posture)});
  return statement;
}

bool isDrift(const Finding &finding) {
  for (const char *rule : {"protection-removed", "protection-weakened", "exposure-added",
                           "unreviewed-change", "missing-unit", "unexpected-unit", "unreadable"})
    if (finding.rule == std::string("tacet-cfg-") + rule)
      return true;
  return false;
}

/// Prints what differs from the list in `file`; true when nothing does.
bool holds(const std::string &file, const std::vector<Finding> &found) {
  const Result<std::string> text = realFileSystem().read(file);
  if (!text) {
    std::cerr << text.error().message << "\n";
    return false;
  }
  const std::vector<std::string> lines = test::differences(test::readExpected(*text), found);
  if (lines.empty())
    return true;
  std::cerr << file << " does not hold:\n";
  for (const std::string &line : lines)
    std::cerr << "  " << line << "\n";
  std::cerr << "what was found, as lines of that file:\n";
  for (const Finding &finding : found)
    std::cerr << test::asLine(finding) << "\n";
  return false;
}

bool runCase(const std::string &folder) {
  const FileSystem &files = realFileSystem();
  DriftConfig config;
  if (Result<std::string> yaml = files.read(folder + "/tacet.yaml"))
    config = loadConfig({folder + "/tacet.yaml", std::move(*yaml)}).config.drift;
  drift::FileNames names;
  const std::vector<drift::ScannedUnit> after = scan(folder + "/after", config, names);
  if (!files.exists(folder + "/before"))
    return holds(folder + "/expected",
                 drift::judge({after, drift::builtInPolicies(), nullptr, ""}).findings);
  const drift::Statement baseline = approve(scan(folder + "/before", config, names));
  const Report report = drift::judge({after, drift::builtInPolicies(), &baseline, ""});
  std::vector<Finding> drifted, policy;
  for (const Finding &finding : report.findings)
    (isDrift(finding) ? drifted : policy).push_back(finding);
  bool good = holds(folder + "/expected", drifted);
  if (files.exists(folder + "/policy"))
    good &= holds(folder + "/policy", policy);
  return good;
}

} // namespace

int main(int count, char **arguments) {
  if (count != 2) {
    std::cerr << "usage: tacet-config-case FOLDER\n";
    return 2;
  }
  return runCase(arguments[1]) ? 0 : 1;
}
