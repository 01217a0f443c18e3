// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What tacet.yaml knows of the far ends: which hosts are third parties' and which third parties a
// contract covers.
#pragma once

#include "core/config/drift_section.h"
#include "drift/posture/posture.h"

#include <string_view>

namespace tacet::drift {

/// Sets `reach` and `contract` of exports; true when they were others. `today` may be empty: then
/// no contract has ended.
bool applyContracts(Posture &posture, const DriftConfig &config, std::string_view today);

/// Whether applyContracts() may do something to facts of this meaning.
bool mayTouch(const Fact &meaning, const DriftConfig &config);

} // namespace tacet::drift
