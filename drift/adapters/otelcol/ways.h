// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Pipelines as a graph: from each receiver through pipelines, and through the connectors that join
// them, to each exporter.
#pragma once

#include "drift/adapters/otelcol/components.h"

#include <string>
#include <vector>

namespace tacet::drift::otelcol {

/// One way through: the pipelines in order, the first with the receiver, the last with the
/// exporter.
struct Way {
  std::vector<const Pipeline *> pipelines;
  std::string receiver, exporter; ///< ids
  Place receiverAt, exporterAt;   ///< where the pipelines name them
};

struct Ways {
  std::vector<Way> ways;
  bool complete = true; ///< false when there are more than anyone could look at
};
Ways waysThrough(const Config &config);

/// Whether a connector of this type hands on data that came in as `from` as `to`.
bool connects(std::string_view type, std::string_view from, std::string_view to);

} // namespace tacet::drift::otelcol
