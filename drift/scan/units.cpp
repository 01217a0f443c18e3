// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The steps from paths to postures, one after the other.
#include "drift/scan/units.h"

#include "core/config/drift_section.h"
#include "drift/compare/compare.h"
#include "drift/scan/approved.h"
#include "drift/scan/contracts.h"
#include "drift/scan/gather.h"
#include "drift/scan/silence.h"

#include <algorithm>
#include <exception>
#include <set>
#include <unordered_map>

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
  if (input.adapter != nullptr && !input.documents.empty())
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

/// Lets go of the facts of units whose files changed, but not what they mean: most changes are of
/// that kind.
class Unchanged {
public:
  Unchanged(const Statement *approved, Silence &silence) : TheSilence(silence) {
    if (approved != nullptr)
      for (const BaselineUnit &unit : approved->units)
        Known.emplace(unit.posture.unit, &unit);
  }

  void settle(ScannedUnit &unit) {
    const auto known = Known.find(unit.posture.unit);
    if (known == Known.end() || !unit.problems.empty() || !TheSilence.covers(*known->second) ||
        !compare(wholePosture(*known->second), unit.posture).empty())
      return;
    unit.posture.facts = {};
    unit.asApproved = true;
  }

private:
  Silence &TheSilence;
  std::unordered_map<std::string_view, const BaselineUnit *> Known;
};

void addApproved(const std::vector<const BaselineUnit *> &approved, const ScanOptions &options,
                 const DriftConfig &config, Silence &silence, std::vector<ScannedUnit> &units) {
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
  Silence silence(options.policies, config);
  addApproved(split.approved, options, config, silence, units);
  Unchanged unchanged(options.approved, silence);
  const auto make = [&](UnitInput input) {
    ScannedUnit unit = scanned(std::move(input), config, options.today);
    unchanged.settle(unit);
    return unit;
  };
  for (UnitInput &input : gather(split.remaining, config, names, make))
    units.push_back(input.made ? std::move(*input.made) : make(std::move(input)));
  markAddressed(found, units);
  std::ranges::stable_sort(units, {}, [](const ScannedUnit &unit) { return unit.posture.unit; });
  return units;
}

} // namespace tacet::drift
