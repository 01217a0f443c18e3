// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which files need not be read again: a unit whose files all are as they were approved means what
// it meant then.
#pragma once

#include "core/config/drift_section.h"
#include "drift/scan/collect.h"

#include <vector>

namespace tacet::drift {

struct Split {
  std::vector<const BaselineUnit *> approved;   ///< as they were
  std::vector<const CollectedFile *> remaining; ///< to be loaded
};

/// Of all files of a statement; of none when it is null.
Digests digestsOf(const Statement *statement);

/// A file that the baseline does not know may be a new part of any unit near it: those units are
/// loaded again. `statement` may be null: then all remain.
/// `known` are its digests.
Split splitApproved(const std::vector<CollectedFile> &files, const Statement *statement,
                    const Digests &known, const DriftConfig &config);

} // namespace tacet::drift
