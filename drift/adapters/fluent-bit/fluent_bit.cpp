// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Fluent Bit, classic format and YAML. https://docs.fluentbit.io/manual/administration/
// configuring-fluent-bit. Quirks: keys know no case and may repeat, filters are global and in
// order, `tls` is off by default, and `${X}` without a value is empty. Remote configuration: the
// custom plugin `calyptia`.
#include "drift/adapters/fluent-bit/fluent_bit.h"

#include "drift/adapters/build.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

/// Defaults of src/flb_config.c: log_level info, http_server off, 0.0.0.0:2020 when on, hot reload
/// off. The HTTP server knows no authentication; with hot reload anyone can POST /api/v2/reload.
void addServiceFacts(const FluentBitPlugin &service, std::vector<Fact> &facts) {
  constexpr std::array<std::string_view, 6> levels{"trace", "debug", "info",
                                                   "warn",  "error", "off"};
  const std::string level = lowered(service.text("log_level", "info"));
  const bool known = std::ranges::find(levels, level) != levels.end();
  facts.push_back(factAt(FactType::Capture, "agent-log",
                         {"log_level", service.placeOf("log_level")},
                         {{"level", known                ? level
                                    : level == "warning" ? "warn"
                                                         : std::string(Unknown)}}));
  const std::string_view server = service.text("http_server", "off");
  const bool open = holdsSubstitution(server);
  if (open || fluentBitBool(server) == true) {
    const std::string_view reload = service.text("hot_reload", "off");
    const bool control = fluentBitBool(reload) == true || holdsSubstitution(reload);
    facts.push_back(factAt(
        FactType::Hook, "http-server", {"http_server", service.placeOf("http_server")},
        {{"bind", open ? std::string(Unknown) : bindWord(service.text("http_listen", "0.0.0.0"))},
         {"auth", "none"},
         {"transport", "cleartext"},
         {"power", control ? "control" : "metrics"}}));
    if (service.find("hot_reload") != nullptr)
      facts.back().related.push_back(service.placeOf("hot_reload"));
  }
  if (service.find("storage.path") != nullptr)
    facts.push_back(factAt(FactType::Storage, "buffer",
                           {"storage.path", service.placeOf("storage.path")},
                           {{"kind", "buffer"}, {"holds", std::set<std::string>{"logs"}}}));
}

bool hasSection(const Node &root) {
  constexpr std::array<std::string_view, 6> sections{"service", "input",  "filter",
                                                     "output",  "custom", "@include"};
  return std::ranges::any_of(root.entries, [&](const Entry &entry) {
    return std::ranges::find(sections, lowered(entry.key)) != sections.end();
  });
}

/// `pipeline:` with at least one of inputs, filters, outputs; the name of a plugin in each item.
bool isYamlConfiguration(const Node &root) {
  const Node *pipeline = root.find("pipeline");
  if (pipeline == nullptr || !pipeline->isMap())
    return false;
  return std::ranges::any_of(pipeline->entries, [](const Entry &entry) {
    const bool ours = entry.key == "inputs" || entry.key == "filters" || entry.key == "outputs";
    return ours && entry.value.isList() &&
           std::ranges::all_of(entry.value.items, [](const Node &item) { return item.isMap(); });
  });
}

class FluentBitAdapter final : public Adapter {
public:
  std::string_view system() const override { return "fluent-bit"; }
  std::string_view versions() const override { return "1.9 to 5.0"; }

  int recognises(const Document &document) const override {
    if (document.format == "fluentbit")
      return hasSection(document.root) ? 2 : 0;
    const bool tree = document.format == "yaml" || document.format == "json";
    return tree && isYamlConfiguration(document.root) ? 2 : 0;
  }

  std::vector<std::string> includes(const Document &document) const override {
    return fluentBitIncludes(document);
  }

  Effective makeEffective(std::span<const Document> documents, const Deployment &) const override {
    return mergeFluentBit(documents);
  }

  Posture adapt(const Effective &effective, const Deployment &deployment) const override {
    std::vector<Fact> facts;
    addFluentBitService(effective.root, facts);
    addFluentBitRoutes(effective.root, facts);
    return postureOf(effective, deployment, std::move(facts));
  }
};

} // namespace

void addFluentBitService(const Node &root, std::vector<Fact> &facts) {
  Node service; // sections add up
  service.kind = NodeKind::Map;
  service.at = root.at;
  for (const Entry &entry : root.entries) {
    if (entry.key == "custom")
      facts.push_back(opaqueAt("custom:" + digestOf(lowered(entry.value.textAt("name"))),
                               {"a custom plugin, which may load remote configuration", entry.at},
                               "remote", entry.value.textAt("name")));
    if (entry.key != "service")
      continue;
    service.at = entry.at;
    service.entries.insert(service.entries.end(), entry.value.entries.begin(),
                           entry.value.entries.end());
  }
  addServiceFacts(fluentBitPlugin(service), facts);
}

const Adapter &fluentbitAdapter() {
  static const FluentBitAdapter adapter;
  return adapter;
}

} // namespace tacet::drift
