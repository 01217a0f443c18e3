// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet drift --metrics FILE`: what to alert on, also when nothing is heard any more.
// docs/formats/metrics.md describes the file.
#pragma once

#include "core/finding/finding.h"
#include "drift/baseline/verify.h"
#include "drift/scan/units.h"
#include "integrations/cli/report_options.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacet {

/// One run in figures, filled as far as the run got.
struct DriftFigures {
  struct Judged {
    std::map<std::pair<std::string, std::string>, int64_t> findings; ///< live ones: level, rule
    int64_t suppressed = 0, accepted = 0;
    int64_t understood = 0, partly = 0, unknown = 0; ///< units
  };
  struct Approved {
    std::string scope;
    uint32_t version = 0;
    std::string created, expires; ///< ISO dates; the last is included
  };
  std::optional<Judged> judged;     ///< nothing when the run ended before it
  std::optional<Approved> baseline; ///< nothing when none is used, or none that can be trusted
  std::string_view refused;         ///< why there is no trusted one; empty when that is not so
};

/// Every rule of the configuration side is counted, so that its series does not come and go.
DriftFigures::Judged figuresOf(const Report &report, const std::vector<drift::ScannedUnit> &units);

/// Replaces `path` atomically. The time of the last good run is taken over from the file that is
/// there, unless this run is a good one: exit status 0 or 1. The value is what went wrong.
std::optional<Error> writeMetrics(const std::string &path, const DriftFigures &figures, int status,
                                  const Surroundings &surroundings);

} // namespace tacet
