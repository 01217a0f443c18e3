// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// An extension that is only defined does nothing; service.extensions is what counts. Reference:
// core, extension/zpagesextension; contrib, extension/pprofextension,
// extension/healthcheckextension.
#include "drift/adapters/otelcol/extensions.h"

#include "drift/adapters/otelcol/auth.h"
#include "drift/adapters/otelcol/endpoints.h"
#include "drift/adapters/otelcol/tls.h"
#include "drift/adapters/settings.h"

#include <array>

namespace tacet::drift::otelcol {
namespace {

struct Hook {
  std::string_view type, power;
  bool alwaysLocal = false; ///< its default was localhost in all versions
  std::string_view endpoint = "endpoint";
};

constexpr std::array Hooks{Hook{"zpages", "inspect", true},
                           Hook{"pprof", "inspect", true},
                           Hook{"expvar", "inspect", true},
                           Hook{"remotetap", "inspect", true},
                           Hook{"health_check", "status"},
                           Hook{"healthcheck", "status"},
                           Hook{"healthcheckv2", "status", false, "http.endpoint"},
                           Hook{"jaeger_query", "inspect", false, "http.endpoint"},
                           Hook{"http_forwarder", "control", false, "ingress.endpoint"},
                           Hook{"jaegerremotesampling", "metrics", false, "http.endpoint"}};

std::string bindOf(const Node *endpoint, bool local) {
  if (endpoint != nullptr && endpoint->isScalar())
    return bindWord(endpoint->text);
  return local ? "loopback" : "any-interface";
}

Fact hookFact(const Hook &hook, const Component &component, const Behaviour &behaviour) {
  const Node *endpoint = deep(component.settings, hook.endpoint);
  if (endpoint == nullptr)
    endpoint = at(component.settings, "endpoint");
  Fact fact;
  fact.type = FactType::Hook;
  fact.subject = hook.type;
  fact.values["bind"] = bindOf(endpoint, hook.alwaysLocal || behaviour.localhostByDefault);
  fact.values["auth"] = serverAuth(component.settings);
  fact.values["transport"] = serverTransport(readTls(component.settings));
  fact.values["power"] = std::string(hook.power);
  fact.label = (hook.type == "remotetap" ? "processor '" : "extension '") + component.id + "'";
  fact.at = endpoint == nullptr ? component.at : endpoint->at;
  return fact;
}

Fact remoteControl(const Component &component) {
  Fact fact;
  fact.type = FactType::Opaque;
  fact.subject = "extension:" + component.type;
  fact.values["kind"] = "remote";
  fact.label = "extension '" + component.id + "'";
  fact.at = component.at;
  return fact;
}

std::string levelWord(const Node *level) {
  if (level == nullptr || level->isNull())
    return "info";
  if (isSymbolic(level))
    return "unknown";
  std::string word = level->text;
  for (char &c : word)
    c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  if (word == "debug" || word == "info" || word == "warn" || word == "error")
    return word;
  return word == "dpanic" || word == "panic" || word == "fatal" ? "fatal" : "unknown";
}

/// The address of a pull reader in `service.telemetry.metrics.readers`.
const Node *readerHost(const Node *metrics) {
  const Node *readers = at(metrics, "readers");
  if (readers == nullptr)
    return nullptr;
  for (const Node &reader : readers->items)
    if (const Node *host = deep(&reader, "pull.exporter.prometheus.host"))
      return host;
  return nullptr;
}

Fact metricsHook(const Node *metrics, const Behaviour &behaviour, const Place &service) {
  const Node *address = at(metrics, "address");
  if (const Node *host = readerHost(metrics))
    address = host;
  Fact fact;
  fact.type = FactType::Hook;
  fact.subject = "agent-metrics";
  fact.values["bind"] = bindOf(address, behaviour.localhostByDefault);
  fact.values["auth"] = "none";
  fact.values["transport"] = "cleartext";
  fact.values["power"] = "metrics";
  fact.label = "the collector's own metrics";
  fact.at = address == nullptr ? service : address->at;
  return fact;
}

/// Readers that only push leave no door.
bool hasMetricsDoor(const Node *metrics) {
  if (textAt(metrics, "level").value_or("") == "none")
    return false;
  const Node *readers = at(metrics, "readers");
  return readers == nullptr || readerHost(metrics) != nullptr;
}

} // namespace

std::vector<Fact> hookFacts(const Component &component, const Behaviour &behaviour) {
  std::vector<Fact> facts;
  for (const Hook &hook : Hooks)
    if (hook.type == component.type)
      facts.push_back(hookFact(hook, component, behaviour));
  return facts;
}

std::vector<Fact> extensionFacts(const Config &config, const Behaviour &behaviour) {
  std::vector<Fact> facts;
  for (const auto &[id, component] : config.extensions) {
    const bool runs = config.runs(id);
    for (Fact &fact : hookFacts(component, behaviour)) {
      fact.latent = !runs;
      facts.push_back(std::move(fact));
    }
    if (component.type == "opamp" && runs)
      facts.push_back(remoteControl(component));
  }
  return facts;
}

std::vector<Fact> telemetryFacts(const Config &config, const Behaviour &behaviour, Place service) {
  std::vector<Fact> facts;
  const Node *level = deep(config.telemetry, "logs.level");
  Fact log;
  log.type = FactType::Capture;
  log.subject = "agent-log";
  log.values["level"] = levelWord(level);
  log.label = "the collector's own log";
  log.at = level == nullptr ? service : level->at;
  facts.push_back(std::move(log));
  const Node *metrics = at(config.telemetry, "metrics");
  if (hasMetricsDoor(metrics))
    facts.push_back(metricsHook(metrics, behaviour, service));
  return facts;
}

} // namespace tacet::drift::otelcol
