// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The OpenTelemetry Collector. Quirks: maps of several --config files merge deep and lists are
// replaced; no tls block means TLS for gRPC; a component that no pipeline lists does nothing; what
// a redaction reaches depends on the version. Reference: https://opentelemetry.io/docs/collector/
#include "drift/adapters/adapter.h"
#include "drift/adapters/otelcol/facts.h"
#include "drift/adapters/otelcol/merge.h"
#include "drift/adapters/otelcol/substitution.h"

#include <algorithm>
#include <array>

namespace tacet::drift {
namespace {

bool isMap(const Node &root, std::string_view key) {
  const Node *node = root.find(key);
  return node != nullptr && node->isMap();
}

/// Sections that a part of a configuration may have, and nothing else.
bool onlySections(const Node &root) {
  constexpr std::array<std::string_view, 6> Sections{"receivers",  "processors", "exporters",
                                                     "connectors", "extensions", "service"};
  return !root.entries.empty() && std::ranges::all_of(root.entries, [&](const Entry &entry) {
    return std::ranges::find(Sections, entry.key) != Sections.end() &&
           (entry.value.isMap() || entry.value.isNull());
  });
}

class OtelcolAdapter final : public Adapter {
public:
  std::string_view system() const override { return "otelcol"; }
  std::string_view versions() const override { return "0.36 to 0.153"; }

  int recognises(const Document &document) const override {
    const Node &root = document.root;
    if (!root.isMap())
      return 0;
    const Node *pipelines = root.findPath({"service", "pipelines"});
    if (pipelines != nullptr && (pipelines->isMap() || pipelines->isNull()))
      return 2;
    const bool both = isMap(root, "receivers") && isMap(root, "exporters");
    if (both && isMap(root, "service"))
      return 2;
    return both || onlySections(root) ? 1 : 0;
  }

  Effective makeEffective(std::span<const Document> documents,
                          const Deployment &deployment) const override {
    const otelcol::Behaviour behaviour = otelcol::behaviourOf(deployment);
    Effective effective;
    for (const Document &document : documents) {
      if (&document == &documents.front())
        effective.root = document.root;
      else
        otelcol::mergeInto(effective.root, document.root, behaviour.appendLists);
    }
    otelcol::expandAll(effective.root, behaviour, effective.opaque);
    return effective;
  }

  Posture adapt(const Effective &effective, const Deployment &deployment) const override {
    Posture posture;
    posture.version = deployment.version.empty() ? "0.153" : deployment.version;
    posture.facts = otelcol::factsOf(effective.root, otelcol::behaviourOf(deployment));
    posture.facts.insert(posture.facts.end(), effective.opaque.begin(), effective.opaque.end());
    normalise(posture);
    return posture;
  }
};

} // namespace

const Adapter &otelcolAdapter() {
  static const OtelcolAdapter adapter;
  return adapter;
}

} // namespace tacet::drift
