// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Counting only.
#include "core/report/summary.h"

namespace tacet {

Summary summarise(const Report &report) {
  Summary summary;
  for (const Finding &finding : report.findings)
    if (finding.suppression)
      ++summary.suppressed;
    else if (finding.accepted)
      ++summary.accepted;
    else
      ++summary.byLevel[static_cast<size_t>(finding.level)];
  return summary;
}

} // namespace tacet
