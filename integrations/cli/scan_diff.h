// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet scan --diff REV`: only what the change since REV brought. The units that it can affect are
// scanned as they are and as they were, and what was there before is left out.
#pragma once

#include "checks/run/scan.h"
#include "core/system/result.h"

namespace tacet {

/// Keeps the findings that did not exist at the revision, and those whose way touches a line that
/// was written since. A notification says how many units were looked at.
Result<run::ScanResult> scanChange(const std::string &revision,
                                   const std::vector<extract::CompileCommand> &commands,
                                   const RuleSet &rules, const run::ScanOptions &options);

} // namespace tacet
