// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The collector's own view of its file: components by id, pipelines with what they list, and which
// extensions run. Ids are map keys, "type/name"; types are folded, names decide nothing.
#pragma once

#include "drift/adapters/settings.h"
#include "drift/load/document.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift::otelcol {

using namespace settings;

/// "otlp" of "otlp_grpc/backend": the type with its aliases folded.
std::string typeOf(std::string_view id);

struct Component {
  std::string id, type;
  const Node *settings = nullptr; ///< may be null or a Null node: all defaults
  Place at;                       ///< of its key
};
using Components = std::map<std::string, Component>;

struct Reference {
  std::string id;
  Place at;
};

struct Pipeline {
  std::string id, signal; ///< "traces/public", "traces"
  std::vector<Reference> receivers, processors, exporters;
  Place at;           ///< of its key
  Place processorsAt; ///< of its list of processors, else as `at`
};

struct Config {
  Components receivers, processors, exporters, connectors, extensions;
  std::vector<Pipeline> pipelines;
  std::vector<Reference> running; ///< service.extensions
  const Node *telemetry = nullptr;

  bool runs(std::string_view extension) const;
};

/// Points into `root`, which has to outlive the result.
Config readConfig(const Node &root);

} // namespace tacet::drift::otelcol
