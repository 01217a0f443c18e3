// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From paths to postures: collects the files, puts those together that one agent merges, and lets
// the system's adapter say what they mean. What `tacet drift` and `tacet baseline` both begin with.
#pragma once

#include "drift/baseline/statement.h"
#include "drift/load/load.h"
#include "drift/posture/posture.h"

#include <string>
#include <vector>

namespace tacet {
class FileSystem;
struct DriftConfig;
} // namespace tacet

namespace tacet::drift {

struct Policies;

/// One configuration as it is deployed.
struct ScannedUnit {
  std::vector<FileDigest> files; ///< in the order in which they are merged
  Posture posture;               ///< without a system when no adapter knows what this is
  std::vector<LoadProblem> problems;
  /// It means what the baseline says; there are no facts where there is nothing to tell of them.
  bool asApproved = false;
  bool addressed = false; ///< one of its files has AllowMarker somewhere
};

struct ScanOptions {
  std::string root = "."; ///< what names of files and units are relative to
  std::string input;      ///< what "-" stands for
  std::string today = {}; ///< ISO date, for contracts that end; empty means that none does
  const DriftConfig *config = nullptr; ///< tacet.yaml's `drift:`
  /// A verified baseline made by this version of the program: units whose files all have its
  /// digests are not parsed.
  const Statement *approved = nullptr;
  const Policies *policies = nullptr; ///< what will be asked about approved units; null: anything
};

/// Sorted by unit. Files and directories; "-" is standard input. Never throws: what can't be read
/// is a unit with problems. `names` has to outlive the postures.
std::vector<ScannedUnit> scanUnits(const std::vector<std::string> &paths,
                                   const ScanOptions &options, const FileSystem &files,
                                   FileNames &names);

} // namespace tacet::drift
