// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// An earlier result as the measure: what it already holds is not news.
#pragma once

#include "core/finding/finding.h"
#include "core/source/source_file.h"
#include "core/system/result.h"

#include <set>
#include <string>
#include <string_view>

namespace tacet {

/// The fingerprints of all results in a SARIF file that tacet wrote. An error says what is wrong
/// with the file and never quotes it.
Result<std::set<std::string>> knownFingerprints(std::string_view sarif);

/// Sets Finding::baseline, and accepts the findings that are known. `report` is sorted.
void acceptKnown(Report &report, const std::set<std::string> &known, SourceCache &sources);

} // namespace tacet
