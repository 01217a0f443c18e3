// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One finding for each change: what policy says of something that drifted is said by the finding of
// the drift.
#pragma once

#include "drift/scan/finding.h"

namespace tacet::drift {

/// Drafts of one unit, waivers applied. What policy finds because of a drift goes into that draft;
/// what it finds in what was approved is marked as accepted, unless a waiver names it: then its
/// approval has an end.
std::vector<Draft> merged(std::vector<Draft> drafts);

} // namespace tacet::drift
