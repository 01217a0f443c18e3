// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The agent itself: its log, the ports it opens, who may configure it from afar. Defaults of
// pkg/config/setup/config.go: log_level info, expvar on loopback port 5000, receivers of traces
// (8126) and of metrics (8125) on loopback unless …non_local_traffic, no browser interface on
// Linux; remote configuration on since 7.47.
#include "drift/adapters/build.h"
#include "drift/adapters/datadog/datadog.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

std::string levelWord(std::string_view text) {
  struct Spelling {
    std::string_view name;
    std::string_view word;
  };
  constexpr std::array<Spelling, 9> spellings{{{"trace", "trace"},
                                               {"debug", "debug"},
                                               {"info", "info"},
                                               {"warn", "warn"},
                                               {"warning", "warn"},
                                               {"error", "error"},
                                               {"err", "error"},
                                               {"critical", "fatal"},
                                               {"off", "off"}}};
  const auto *const found = std::ranges::find(spellings, lowered(text), &Spelling::name);
  return std::string(found == spellings.end() ? Unknown : found->word);
}

void addLog(const DatadogConfig &config, std::vector<Fact> &facts) {
  std::set<std::string> to;
  if (config.isOn({"log_to_console"}, true))
    to.insert("console");
  if (!config.isOn({"disable_file_logging"}, false))
    to.insert("file");
  Fact fact = factAt(FactType::Capture, "agent-log", {"log_level", config.placeOf({"log_level"})},
                     {{"level", levelWord(config.text({"log_level"}, "info"))}, {"to", to}});
  if (config.isOn({"log_payloads"}, false)) {
    fact.values["what"] = std::set<std::string>{"payload"};
    fact.related.push_back(config.placeOf({"log_payloads"}));
  }
  facts.push_back(std::move(fact));
}

void addDoors(const DatadogConfig &config, std::vector<Fact> &facts) {
  const std::string host(config.text({"bind_host"}, "localhost"));
  const auto listen = [&](const char *name, const Place &at, bool open) {
    facts.push_back(factAt(FactType::Listener, name, {name, at},
                           {{"bind", open ? "any-interface" : bindWord(host)},
                            {"transport", "cleartext"},
                            {"auth", "none"}}));
  };
  listen("dogstatsd", config.placeOf({"dogstatsd_non_local_traffic"}),
         config.isOn({"dogstatsd_non_local_traffic"}, false));
  if (config.isOn({"apm_config", "enabled"}, true))
    listen("traces", config.placeOf({"apm_config", "apm_non_local_traffic"}),
           config.isOn({"apm_config", "apm_non_local_traffic"}, false));
  const auto hook = [&](const char *name, const Place &at, const char *auth, const char *power) {
    facts.push_back(factAt(
        FactType::Hook, name, {name, at},
        {{"bind", bindWord(host)}, {"auth", auth}, {"transport", "cleartext"}, {"power", power}}));
  };
  if (config.text({"expvar_port"}, "5000") != "0")
    hook("expvar", config.placeOf({"expvar_port"}), "none", "inspect");
  if (config.find({"GUI_port"}) != nullptr && config.text({"GUI_port"}) != "-1")
    hook("gui", config.placeOf({"GUI_port"}), "token", "control");
  if (config.text({"apm_config", "debug", "port"}, "5012") != "0")
    hook("trace-debug", config.placeOf({"apm_config", "debug", "port"}), "none", "inspect");
}

bool remoteByDefault(std::string_view version) {
  const std::vector<std::string> parts = splitAt(version, ".");
  if (parts.size() < 2)
    return true; // the newest
  return numberOf(parts[0]).value_or(0) >= 7 && numberOf(parts[1]).value_or(0) >= 47;
}

class DatadogAdapter final : public Adapter {
public:
  std::string_view system() const override { return "datadog"; }
  std::string_view versions() const override { return "7.30 to 7.70"; }

  int recognises(const Document &document) const override {
    constexpr std::array<std::string_view, 12> keys{"api_key",
                                                    "dd_url",
                                                    "site",
                                                    "logs_enabled",
                                                    "logs_config",
                                                    "apm_config",
                                                    "process_config",
                                                    "dogstatsd_port",
                                                    "dogstatsd_non_local_traffic",
                                                    "skip_ssl_validation",
                                                    "log_level",
                                                    "additional_endpoints"};
    const bool yaml = document.format == "yaml" || document.format == "json";
    if (!yaml || !document.root.isMap())
      return 0;
    if (baseName(document.name) == "datadog.yaml")
      return 2;
    if (isIntegration(document.root))
      return 2;
    const auto known = std::ranges::count_if(document.root.entries, [&](const Entry &entry) {
      return std::ranges::find(keys, entry.key) != keys.end();
    });
    return known >= 3 ? 2 : 0;
  }

  /// "etc/datadog-agent/conf.d/nginx.d/conf.yaml" goes with "etc/datadog-agent/datadog.yaml".
  std::string unitOf(std::string_view name) const override {
    const size_t at = name.find("conf.d/");
    const bool whole = at == 0 || (at != name.npos && name[at - 1] == '/');
    return whole ? std::string(name.substr(0, at)) + "datadog.yaml" : std::string(name);
  }

  Effective makeEffective(std::span<const Document> documents, const Deployment &) const override {
    Effective effective;
    effective.root.kind = NodeKind::Map;
    Node integrations;
    integrations.kind = NodeKind::List;
    for (const Document &document : documents)
      if (isIntegration(document.root))
        integrations.items.push_back(document.root);
      else
        effective.root = document.root;
    if (!documents.empty() && !effective.root.at.known())
      effective.root.at = documents.front().root.at;
    effective.root.entries.push_back({"integrations", {}, std::move(integrations)});
    return effective;
  }

  Posture adapt(const Effective &effective, const Deployment &deployment) const override {
    DatadogConfig config{&effective.root, {}};
    if (const Node *list = effective.root.find("integrations"); list != nullptr)
      for (const Node &integration : list->items)
        config.integrations.push_back(&integration);
    std::vector<Fact> facts;
    addDatadogRoutes(config, facts);
    addDatadogAgentFacts(config, deployment, facts);
    return postureOf(effective, deployment, std::move(facts));
  }

private:
  /// conf.yaml of an integration: a list of log sources, each with its type.
  static bool isIntegration(const Node &root) {
    const Node *logs = root.find("logs");
    return logs != nullptr && logs->isList() && !logs->items.empty() &&
           std::ranges::all_of(logs->items, [](const Node &item) {
             return item.find("type") != nullptr &&
                    (item.find("source") != nullptr || item.find("service") != nullptr);
           });
  }
};

} // namespace

const Node *DatadogConfig::find(std::initializer_list<std::string_view> path) const {
  return agent->findPath(path);
}

std::string_view DatadogConfig::text(std::initializer_list<std::string_view> path,
                                     std::string_view fallback) const {
  const Node *node = find(path);
  return node == nullptr || !node->isScalar() ? fallback : std::string_view(node->text);
}

bool DatadogConfig::isOn(std::initializer_list<std::string_view> path, bool fallback) const {
  const std::string word = lowered(text(path));
  if (word == "true" || word == "yes" || word == "on" || word == "1" || word == "t")
    return true;
  return fallback && word != "false" && word != "no" && word != "off" && word != "0" && word != "f";
}

Place DatadogConfig::placeOf(std::initializer_list<std::string_view> path) const {
  const Node *node = find(path);
  return node == nullptr ? agent->at : node->at;
}

void addDatadogAgentFacts(const DatadogConfig &config, const Deployment &deployment,
                          std::vector<Fact> &facts) {
  addLog(config, facts);
  addDoors(config, facts);
  if (config.isOn({"remote_configuration", "enabled"}, remoteByDefault(deployment.version)))
    facts.push_back(
        opaqueAt("remote-configuration",
                 {"remote configuration", config.placeOf({"remote_configuration", "enabled"})},
                 "remote", "remote_configuration"));
}

const Adapter &datadogAdapter() {
  static const DatadogAdapter adapter;
  return adapter;
}

} // namespace tacet::drift
