// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The steps from paths to postures, one after the other.
#include "drift/scan/units.h"

#include "core/config/drift_section.h"
#include "drift/scan/approved.h"
#include "drift/scan/contracts.h"
#include "drift/scan/gather.h"
#include "drift/scan/silence.h"

#include <algorithm>
#include <exception>
#include <set>

namespace tacet::drift {
namespace {

/// Adapters promise not to throw; a host's memory does not.
Posture postureOf(UnitInput &input) {
  try {
    const Effective effective = input.adapter->makeEffective(input.documents, input.deployment);
    Posture posture = input.adapter->adapt(effective, input.deployment);
    posture.system = input.adapter->system();
    return posture;
  } catch (const std::exception &) {
    const std::string file = input.files.empty() ? input.name : input.files.front().name;
    input.problems.push_back({{file, 0, 0}, "internal", "this configuration could not be judged"});
    return {};
  }
}

ScannedUnit scanned(UnitInput input, const DriftConfig &config, std::string_view today) {
  ScannedUnit unit;
  if (input.posture)
    unit.posture = std::move(*input.posture);
  else if (input.adapter != nullptr && !input.documents.empty())
    unit.posture = postureOf(input);
  unit.posture.unit = input.name;
  if (unit.posture.version.empty())
    unit.posture.version = input.deployment.version;
  applyContracts(unit.posture, config, today);
  normalise(unit.posture);
  unit.files = std::move(input.files);
  unit.problems = std::move(input.problems);
  return unit;
}

void addApproved(const std::vector<const BaselineUnit *> &approved, const ScanOptions &options,
                 const DriftConfig &config, std::vector<ScannedUnit> &units) {
  Silence silence(options.policies, config);
  for (const BaselineUnit *unit : approved) {
    units.push_back(
        {unit->files, silence.covers(*unit) ? unit->posture : wholePosture(*unit), {}, true});
    // Contracts end while files stay.
    units.back().asApproved = !applyContracts(units.back().posture, config, options.today);
  }
}

void markAddressed(const std::vector<CollectedFile> &files, std::vector<ScannedUnit> &units) {
  std::set<std::string_view> addressed;
  for (const CollectedFile &file : files)
    if (file.addressed)
      addressed.insert(file.name);
  if (addressed.empty())
    return;
  for (ScannedUnit &unit : units)
    unit.addressed = std::ranges::any_of(
        unit.files, [&](const FileDigest &file) { return addressed.contains(file.name); });
}

} // namespace

std::vector<ScannedUnit> scanUnits(const std::vector<std::string> &paths,
                                   const ScanOptions &options, const FileSystem &files,
                                   FileNames &names) {
  const DriftConfig none;
  const DriftConfig &config = options.config == nullptr ? none : *options.config;
  const Digests known = digestsOf(options.approved);
  std::vector<CollectedFile> found = collect(paths, options.root, options.input, files, known);
  const Split split = splitApproved(found, options.approved, known, config);
  for (const CollectedFile *file : split.remaining)
    if (file->dropped) // another file of its unit changed
      readAgain(found[static_cast<size_t>(file - found.data())], options.root, options.input,
                files);
  std::vector<ScannedUnit> units;
  addApproved(split.approved, options, config, units);
  for (UnitInput &input : gather(split.remaining, config, names, postureOf))
    units.push_back(scanned(std::move(input), config, options.today));
  markAddressed(found, units);
  std::ranges::stable_sort(units, {}, [](const ScannedUnit &unit) { return unit.posture.unit; });
  return units;
}

} // namespace tacet::drift
