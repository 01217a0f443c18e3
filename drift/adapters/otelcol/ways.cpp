// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The collector refuses cycles; here a pipeline is entered once on each way.
#include "drift/adapters/otelcol/ways.h"

#include <algorithm>
#include <array>

namespace tacet::drift::otelcol {
namespace {

constexpr size_t MostWays = 20000;

struct Conversion {
  std::string_view connector;
  std::string_view from, to; ///< empty: any; "same" for the signal that came in
};

/// From the connectors' READMEs. One that is not here may turn anything into anything.
constexpr std::array<Conversion, 14> Conversions{Conversion{"forward", "", "same"},
                                                 Conversion{"routing", "", "same"},
                                                 Conversion{"failover", "", "same"},
                                                 Conversion{"roundrobin", "", "same"},
                                                 Conversion{"count", "", "metrics"},
                                                 Conversion{"sum", "", "metrics"},
                                                 Conversion{"signaltometrics", "", "metrics"},
                                                 Conversion{"spanmetrics", "traces", "metrics"},
                                                 Conversion{"servicegraph", "traces", "metrics"},
                                                 Conversion{"grafanacloud", "traces", "metrics"},
                                                 Conversion{"exceptions", "traces", ""},
                                                 Conversion{"slowsql", "traces", ""},
                                                 Conversion{"datadog", "traces", ""},
                                                 Conversion{"otlpjson", "logs", ""}};

bool names(const std::vector<Reference> &references, const std::string &id) {
  return std::ranges::find(references, id, &Reference::id) != references.end();
}

class Walker {
public:
  Walker(const Config &config, Ways &ways) : File(config), Found(ways) {}

  void start(const Reference &receiver, const Pipeline &pipeline) {
    Current = {{}, receiver.id, {}, receiver.at, {}};
    enter(pipeline);
  }

private:
  void enter(const Pipeline &pipeline) {
    if (std::ranges::find(Current.pipelines, &pipeline) != Current.pipelines.end())
      return;
    Current.pipelines.push_back(&pipeline);
    for (const Reference &exporter : pipeline.exporters)
      leave(pipeline, exporter);
    Current.pipelines.pop_back();
  }

  void leave(const Pipeline &pipeline, const Reference &exporter) {
    const auto connector = File.connectors.find(exporter.id);
    if (connector != File.connectors.end()) {
      for (const Pipeline &next : File.pipelines)
        if (names(next.receivers, exporter.id) &&
            connects(connector->second.type, pipeline.signal, next.signal))
          enter(next);
      return;
    }
    if (Found.ways.size() >= MostWays) {
      Found.complete = false;
      return;
    }
    Found.ways.push_back(Current);
    Found.ways.back().exporter = exporter.id;
    Found.ways.back().exporterAt = exporter.at;
  }

  const Config &File;
  Ways &Found;
  Way Current;
};

} // namespace

bool connects(std::string_view type, std::string_view from, std::string_view to) {
  const auto *known = std::ranges::find(Conversions, type, &Conversion::connector);
  if (known == Conversions.end())
    return true;
  if (!known->from.empty() && known->from != from)
    return false;
  return known->to.empty() || to == (known->to == "same" ? from : known->to);
}

Ways waysThrough(const Config &config) {
  Ways ways;
  Walker walker(config, ways);
  for (const Pipeline &pipeline : config.pipelines)
    for (const Reference &receiver : pipeline.receivers)
      if (!config.connectors.contains(receiver.id))
        walker.start(receiver, pipeline);
  return ways;
}

} // namespace tacet::drift::otelcol
