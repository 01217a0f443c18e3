// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Vector. Quirks: inputs are names and globs, and what nobody takes is dead; several files join,
// and an id that is there twice keeps Vector from starting; a remap that fails lets the event go on
// as it came unless `drop_on_error` is set. Reference:
// https://vector.dev/docs/reference/configuration/
#include "drift/adapters/adapter.h"
#include "drift/adapters/settings.h"
#include "drift/adapters/vector/facts.h"
#include "drift/adapters/vector/interpolation.h"
#include "drift/adapters/vector/kinds.h"
#include "drift/adapters/vector/protections.h"
#include "drift/posture/routes.h"
#include "drift/posture/words.h"

#include <algorithm>
#include <array>

namespace tacet::drift {
namespace {

using vector::Component;
using Kind = Component::Kind;

constexpr std::array<std::string_view, 5> Folders{"sources", "transforms", "sinks",
                                                  "enrichment_tables", "tests"};

/// Folder and stem of "etc/vector/sinks/loki.toml": "sinks", "loki".
struct Layout {
  std::string_view above, folder, stem;
};
Layout layoutOf(std::string_view name) {
  Layout layout;
  const size_t slash = name.rfind('/');
  if (slash == std::string_view::npos)
    return {{}, {}, name.substr(0, name.rfind('.'))};
  layout.stem = name.substr(slash + 1);
  layout.stem = layout.stem.substr(0, layout.stem.rfind('.'));
  const std::string_view path = name.substr(0, slash);
  const size_t before = path.rfind('/');
  layout.folder = before == path.npos ? path : path.substr(before + 1);
  layout.above = before == path.npos ? std::string_view() : path.substr(0, before);
  return layout;
}

bool isComponentFolder(std::string_view folder) {
  return std::ranges::find(Folders, folder) != Folders.end();
}

/// Whether all entries look like components that take inputs.
bool takesInputs(const Node &root, std::string_view section) {
  const Node *node = root.find(section);
  return node != nullptr && !node->entries.empty() &&
         std::ranges::all_of(node->entries, [](const Entry &entry) {
           return entry.value.find("type") != nullptr && entry.value.find("inputs") != nullptr;
         });
}

bool hasTypes(const Node &root, std::string_view section) {
  const Node *node = root.find(section);
  return node != nullptr && !node->entries.empty() &&
         std::ranges::all_of(
             node->entries, [](const Entry &entry) { return entry.value.find("type") != nullptr; });
}

/// A file of the directory layout is the component that its name says.
Node wrapped(const Document &document) {
  const Layout layout = layoutOf(document.name);
  if (!isComponentFolder(layout.folder) || document.root.find("type") == nullptr)
    return document.root;
  const Place at = document.root.at;
  Node section;
  section.kind = NodeKind::Map;
  section.at = at;
  section.entries.push_back({std::string(layout.stem), at, document.root});
  Node root;
  root.kind = NodeKind::Map;
  root.at = at;
  root.entries.push_back({std::string(layout.folder), at, std::move(section)});
  return root;
}

Fact duplicateId(const std::string &section, const Entry &entry) {
  Fact fact = makeFact(FactType::Opaque, "duplicate:" + section, {{"kind", "unsupported"}});
  fact.label = "'" + entry.key + "' is there twice: Vector does not start";
  fact.at = entry.at;
  return fact;
}

void joinSection(Entry &base, const Entry &more, std::vector<Fact> &opaque) {
  for (const Entry &entry : more.value.entries) {
    const bool known = base.value.find(entry.key) != nullptr;
    if (known && base.key != "api")
      opaque.push_back(duplicateId(base.key, entry));
    // `api.enabled` is on if any file says so.
    if (!known || entry.value.text == "true")
      base.value.entries.push_back(entry);
  }
}

void join(Node &base, const Node &more, std::vector<Fact> &opaque) {
  if (base.isNull())
    base.kind = NodeKind::Map;
  for (const Entry &entry : more.entries) {
    const auto known = std::ranges::find(base.entries, entry.key, &Entry::key);
    if (known == base.entries.end())
      base.entries.push_back(entry);
    else
      joinSection(*known, entry, opaque);
  }
}

std::string signalOf(const vector::Way &way) {
  const vector::Station &first = way.front();
  std::string signal(first.output.empty() ? vector::signalOf(first.component->type)
                                          : std::string_view(first.output));
  for (const vector::Station &station : way) {
    if (station.component->type == "log_to_metric")
      signal = "metrics";
    if (station.component->type == "metric_to_log")
      signal = "logs";
  }
  return signal;
}

Route routeOf(const vector::Way &way) {
  const Component &sink = *way.back().component;
  const vector::End end = vector::endOf(sink);
  Route route;
  route.signal = signalOf(way);
  route.source = vector::sourceOf(*way.front().component);
  route.destination = end.subject;
  route.reach = end.reach;
  for (const vector::Station &station : way) {
    std::vector<Fact> facts = vector::protectionsOf(*station.component, station.output);
    route.protections.insert(route.protections.end(), facts.begin(), facts.end());
    route.related.push_back(station.component->at);
  }
  route.label = sink.label();
  route.at = sink.inputsAt;
  return route;
}

class VectorAdapter final : public Adapter {
public:
  std::string_view system() const override { return "vector"; }
  std::string_view versions() const override { return "0.20 to 0.58"; }

  int recognises(const Document &document) const override {
    const Node &root = document.root;
    if (!root.isMap())
      return 0;
    if (takesInputs(root, "sinks") || takesInputs(root, "transforms"))
      return 2;
    if (isComponentFolder(layoutOf(document.name).folder) && root.find("type") != nullptr)
      return root.find("inputs") != nullptr ? 2 : 1;
    return hasTypes(root, "sources") ? 1 : 0;
  }

  std::string unitOf(std::string_view name) const override {
    const Layout layout = layoutOf(name);
    if (isComponentFolder(layout.folder) && !layout.above.empty())
      return std::string(layout.above);
    if (layout.folder == "vector" || layout.folder.ends_with(".d"))
      return std::string(name.substr(0, name.rfind('/')));
    return std::string(name);
  }

  Effective makeEffective(std::span<const Document> documents,
                          const Deployment &deployment) const override {
    Effective effective;
    for (const Document &document : documents)
      join(effective.root, wrapped(document), effective.opaque);
    if (vector::interpolates(deployment))
      vector::interpolate(effective.root);
    return effective;
  }

  Posture adapt(const Effective &effective, const Deployment &deployment) const override {
    Posture posture;
    posture.version = deployment.version.empty() ? "0.58" : deployment.version;
    posture.facts = factsIn(effective.root);
    posture.facts.insert(posture.facts.end(), effective.opaque.begin(), effective.opaque.end());
    normalise(posture);
    return posture;
  }

private:
  static std::vector<Fact> factsIn(const Node &root) {
    const vector::Components components = vector::readComponents(root);
    const vector::Ways ways = vector::waysThrough(components);
    std::vector<Route> routes;
    std::map<const Component *, std::set<std::string>> signals;
    for (const vector::Way &way : ways.ways) {
      Route route = routeOf(way);
      signals[way.back().component].insert(route.signal);
      signals[way.front().component].insert(route.signal);
      if (!route.destination.empty())
        routes.push_back(std::move(route));
    }
    std::vector<Fact> facts = factsOf(routes);
    const auto append = [&](std::vector<Fact> more, bool latent) {
      for (Fact &fact : more)
        fact.latent = fact.latent || latent;
      facts.insert(facts.end(), more.begin(), more.end());
    };
    for (const auto &[id, component] : components) {
      const bool runs = signals.contains(&component);
      if (component.kind == Kind::Sink)
        append(vector::sinkFacts(component, runs ? signals[&component] : std::set<std::string>{}),
               false);
      if (component.kind == Kind::Source)
        append(vector::listenersOf(component), !runs);
      append(vector::opaqueFacts(component), false);
    }
    append(vector::apiFacts(root), false);
    if (!ways.complete)
      facts.push_back(makeFact(FactType::Opaque, "pipelines", {{"kind", "unsupported"}}));
    return facts;
  }
};

} // namespace

const Adapter &vectorAdapter() {
  static const VectorAdapter adapter;
  return adapter;
}

} // namespace tacet::drift
