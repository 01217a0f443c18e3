// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A processor that is not in the table of protecting ones may still be harmless: batch, sampling
// and enrichment let everything through.
#include "drift/adapters/otelcol/protections.h"

#include "drift/adapters/settings.h"
#include "drift/posture/identity.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tacet::drift::otelcol {
namespace {

using Protections = std::vector<Fact> (*)(const ProcessorInput &);
using Kind = std::pair<std::string_view, Protections>;

constexpr std::array<Kind, 5> Protecting{
    Kind{"attributes", attributesProtections}, Kind{"filter", filterProtections},
    Kind{"redaction", redactionProtections}, Kind{"resource", resourceProtections},
    Kind{"transform", transformProtections}};

/// Known to pass all data on; sorted.
constexpr std::array<std::string_view, 42> Passing{"agentmetrics",
                                                   "batch",
                                                   "casttosum",
                                                   "cgroupruntime",
                                                   "coralogix",
                                                   "cumulativetodelta",
                                                   "datadogsemantics",
                                                   "deltatocumulative",
                                                   "deltatorate",
                                                   "dnslookup",
                                                   "experimental_metricsgeneration",
                                                   "gcplogs",
                                                   "gcpprojectid",
                                                   "geoip",
                                                   "groupbyattrs",
                                                   "groupbytrace",
                                                   "interval",
                                                   "isolationforest",
                                                   "k8s_tagger",
                                                   "k8sattributes",
                                                   "logdedup",
                                                   "logstransform",
                                                   "lookup",
                                                   "memory_limiter",
                                                   "metricsgeneration",
                                                   "metricstarttime",
                                                   "metricstransform",
                                                   "modifyscope",
                                                   "nop",
                                                   "normalizesums",
                                                   "probabilistic_sampler",
                                                   "remotetap",
                                                   "resourcedetection",
                                                   "routing",
                                                   "schema",
                                                   "servicegraph",
                                                   "span",
                                                   "spanmetrics",
                                                   "spanpruning",
                                                   "sumologic",
                                                   "tail_sampling",
                                                   "unroll"};

} // namespace

std::vector<Fact> protectionsOf(const ProcessorInput &input) {
  for (const auto &[type, protections] : Protecting)
    if (input.component.type == type)
      return protections(input);
  return {};
}

bool isKnownProcessor(std::string_view type) {
  return std::ranges::find(Passing, type) != Passing.end() ||
         std::ranges::find(Protecting, type, &Kind::first) != Protecting.end();
}

Fact protection(const ProcessorInput &input, std::string what, std::string_view action) {
  Fact fact;
  fact.type = FactType::Protection;
  fact.subject = std::move(what);
  fact.values = {{"action", std::string(action)},
                 {"strength", "sound"},
                 {"coverage", "all"},
                 {"on-error", "closed"},
                 {"approach", "block-list"}};
  fact.label = "processor '" + input.component.id + "'";
  fact.at = input.component.at;
  return fact;
}

std::string attributesPart(std::string_view signal) {
  if (signal == "traces")
    return "span";
  if (signal == "logs")
    return "log-attributes";
  return signal == "metrics" ? "datapoint" : "attributes";
}

std::string shownName(const Node &node) {
  return isSymbolic(&node) ? digestOf(node.text) : node.text;
}

} // namespace tacet::drift::otelcol
