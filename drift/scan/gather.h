// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From files to what each agent would merge: documents are recognised, and those of one unit are
// put together, by tacet.yaml, by the adapters' rules for places, and by includes.
#pragma once

#include "core/config/drift_section.h"
#include "drift/adapters/adapter.h"
#include "drift/scan/collect.h"
#include "drift/scan/units.h"

#include <functional>
#include <optional>
#include <vector>

namespace tacet::drift {

/// What one unit's posture is made from.
struct UnitInput {
  std::string name;
  const Adapter *adapter = nullptr; ///< null when nobody knows what this is
  Deployment deployment;
  std::vector<Document> documents; ///< in the order of merging
  std::vector<FileDigest> files;
  std::vector<LoadProblem> problems;
  std::optional<ScannedUnit> made; ///< from the documents, which are gone
};

using MakeUnit = std::function<ScannedUnit(UnitInput)>;

/// Sorted by name. Files in which nothing was recognised are left out, unless they were named or
/// can't be read. With `make`, a file that looks like a unit of its own is made into one as soon as
/// it was read: of ten thousand files not all trees have to be held at once.
std::vector<UnitInput> gather(const std::vector<const CollectedFile *> &files,
                              const DriftConfig &config, FileNames &names,
                              const MakeUnit &make = nullptr);

} // namespace tacet::drift
