// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Lists may be missing, null or one text; what is no list of texts counts as empty.
#include "drift/adapters/otelcol/components.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace tacet::drift::otelcol {
namespace {

using Alias = std::pair<std::string_view, std::string_view>;

/// A name of a component and the one that counts here (core and contrib change logs).
constexpr std::array<Alias, 3> Aliases{Alias{"logging", "debug"}, Alias{"otlp_grpc", "otlp"},
                                       Alias{"metric_start_time", "metricstarttime"}};

/// Types that always had an underscore. All others got theirs in 2025 and 2026 ("host_metrics" was
/// "hostmetrics"), and both names are in use.
constexpr std::array<std::string_view, 12> Underscored{"alibabacloud_logservice",
                                                       "experimental_metricsgeneration",
                                                       "health_check",
                                                       "http_forwarder",
                                                       "jaeger_query",
                                                       "jaeger_thrift",
                                                       "k8s_tagger",
                                                       "memory_limiter",
                                                       "probabilistic_sampler",
                                                       "splunk_hec",
                                                       "tail_sampling",
                                                       "tencentcloud_logservice"};

Components componentsIn(const Node &root, std::string_view section) {
  Components components;
  const Node *node = root.find(section);
  if (node == nullptr)
    return components;
  for (const Entry &entry : node->entries)
    components[entry.key] = {entry.key, typeOf(entry.key), &entry.value, entry.at};
  return components;
}

std::vector<Reference> references(const Node *node) {
  std::vector<Reference> found;
  if (node == nullptr)
    return found;
  if (node->isScalar())
    return {{node->text, node->at}};
  for (const Node &item : node->items)
    if (item.isScalar())
      found.push_back({item.text, item.at});
  return found;
}

Pipeline readPipeline(const Entry &entry) {
  Pipeline pipeline;
  pipeline.id = entry.key;
  pipeline.signal = entry.key.substr(0, entry.key.find('/'));
  pipeline.receivers = references(entry.value.find("receivers"));
  pipeline.processors = references(entry.value.find("processors"));
  pipeline.exporters = references(entry.value.find("exporters"));
  pipeline.at = entry.at;
  pipeline.processorsAt = entry.at;
  for (const Entry &list : entry.value.entries)
    if (list.key == "processors")
      pipeline.processorsAt = list.at;
  return pipeline;
}

} // namespace

std::string typeOf(std::string_view id) {
  const std::string_view type = id.substr(0, id.find('/'));
  for (const auto &[alias, name] : Aliases)
    if (type == alias)
      return std::string(name);
  std::string folded(type);
  if (std::ranges::find(Underscored, type) == Underscored.end())
    std::erase(folded, '_');
  return folded;
}

bool Config::runs(std::string_view extension) const {
  return std::ranges::any_of(running, [&](const Reference &one) { return one.id == extension; });
}

Config readConfig(const Node &root) {
  Config config;
  config.receivers = componentsIn(root, "receivers");
  config.processors = componentsIn(root, "processors");
  config.exporters = componentsIn(root, "exporters");
  config.connectors = componentsIn(root, "connectors");
  config.extensions = componentsIn(root, "extensions");
  const Node *pipelines = root.findPath({"service", "pipelines"});
  if (pipelines != nullptr)
    for (const Entry &entry : pipelines->entries)
      config.pipelines.push_back(readPipeline(entry));
  config.running = references(root.findPath({"service", "extensions"}));
  config.telemetry = root.findPath({"service", "telemetry"});
  return config;
}

} // namespace tacet::drift::otelcol
