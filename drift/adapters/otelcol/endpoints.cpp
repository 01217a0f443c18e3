// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A list of endpoints is one far end: a third party's if one of them is, else named by all of them.
#include "drift/adapters/otelcol/endpoints.h"

#include "drift/adapters/settings.h"

#include <algorithm>

namespace tacet::drift::otelcol {
namespace {

const Node *endpointNode(const Component &component, const ExporterKind &kind,
                         std::string_view signal) {
  if (!signal.empty()) {
    const Node *own = at(component.settings, std::string(signal) + "_endpoint");
    if (own != nullptr && own->isScalar())
      return own;
  }
  const Node *node = firstOf(component.settings, kind.endpoints);
  if (node != nullptr || component.type != "otlphttp")
    return node;
  // Nothing but endpoints per signal, and this signal has none: any of them tells whose it is.
  return firstOf(component.settings, "traces_endpoint|logs_endpoint|metrics_endpoint");
}

Endpoint several(const Node &list) {
  std::vector<std::string> texts;
  texts.reserve(list.items.size());
  for (const Node &item : list.items)
    texts.push_back(item.text);
  std::ranges::sort(texts);
  Endpoint endpoint;
  std::string all;
  for (const std::string &text : texts) {
    const Destination destination = destinationOf(text);
    all += destination.name + " ";
    const bool first = endpoint.text.empty();
    if (first || destination.reach == Destination::Reach::ThirdParty)
      endpoint = {text, destination, list.at};
  }
  if (texts.size() > 1 && endpoint.destination.reach == Destination::Reach::Network)
    endpoint.destination.name = digestOf(all);
  return endpoint;
}

/// Elastic's cloud id names a cluster in Elastic's cloud.
bool isCloudId(const Component &component, const Node *node) {
  return node == at(component.settings, "cloudid");
}

} // namespace

Endpoint endpointOf(const Component &component, const ExporterKind &kind, std::string_view signal) {
  const Node *node = endpointNode(component, kind, signal);
  if (node == nullptr)
    return kind.host.empty() ? Endpoint{"", {"unknown", Destination::Reach::Unknown}, {}}
                             : Endpoint{std::string(kind.host), destinationOf(kind.host), {}};
  if (isCloudId(component, node))
    return {"https://", destinationOf("elastic-cloud.com"), node->at};
  if (node->isList())
    return several(*node);
  Endpoint endpoint{node->text, destinationOf(node->text), node->at};
  // A vendor's exporter talks to the vendor, whichever of its sites a substitution names.
  if (endpoint.destination.reach == Destination::Reach::Unknown && !kind.host.empty() &&
      kind.wire == Wire::Vendor)
    endpoint.destination = destinationOf(kind.host);
  return endpoint;
}

} // namespace tacet::drift::otelcol
