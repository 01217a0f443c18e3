// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Receivers that wait for data, with the usual port of each of their doors. All others fetch.
// Reference: the receivers' READMEs in core and contrib.
#include "drift/adapters/otelcol/receivers.h"

#include "drift/adapters/otelcol/auth.h"
#include "drift/adapters/otelcol/endpoints.h"
#include "drift/adapters/otelcol/tls.h"
#include "drift/adapters/settings.h"

#include <array>

namespace tacet::drift::otelcol {
namespace {

struct Door {
  std::string_view receiver;
  std::string_view path; ///< of the settings: "protocols.grpc"; empty for the receiver's own
  std::string_view name; ///< behind the receiver's in subjects
  std::string_view port;
  std::string_view key = "endpoint";
};

constexpr std::array Doors{
    Door{"otlp", "protocols.grpc", "grpc", "4317"},
    Door{"otlp", "protocols.http", "http", "4318"},
    Door{"otelarrow", "protocols.grpc", "grpc", "4317"},
    Door{"stef", "", "grpc", "4320"},
    Door{"jaeger", "protocols.grpc", "grpc", "14250"},
    Door{"jaeger", "protocols.thrift_http", "http", "14268"},
    Door{"jaeger", "protocols.thrift_compact", "compact", "6831"},
    Door{"jaeger", "protocols.thrift_binary", "binary", "6832"},
    Door{"skywalking", "protocols.grpc", "grpc", "11800"},
    Door{"skywalking", "protocols.http", "http", "12800"},
    Door{"loki", "protocols.grpc", "grpc", "3600"},
    Door{"loki", "protocols.http", "http", "3500"},
    Door{"zipkin", "", "http", "9411"},
    Door{"opencensus", "", "grpc", "55678"},
    Door{"fluentforward", "", "tcp", "8006"},
    Door{"splunk_hec", "", "http", "8088"},
    Door{"signalfx", "", "http", "9943"},
    Door{"sapm", "", "http", "7276"},
    Door{"statsd", "", "udp", "8125"},
    Door{"carbon", "", "tcp", "2003"},
    Door{"collectd", "", "http", "8081"},
    Door{"influxdb", "", "http", "8086"},
    Door{"datadog", "", "http", "8126"},
    Door{"faro", "", "http", "8080"},
    Door{"wavefront", "", "tcp", "2003"},
    Door{"webhookevent", "", "http", "8088"},
    Door{"awsfirehose", "", "http", "4433"},
    Door{"awsxray", "", "udp", "2000"},
    Door{"github", "webhook", "http", "8080"},
    Door{"gitlab", "webhook", "http", "8080"},
    Door{"prometheusremotewrite", "", "http", "9090"},
    Door{"netflow", "", "udp", "2055", "hostname"},
    Door{"tcplog", "", "tcp", "54525", "listen_address"},
    Door{"udplog", "", "udp", "54525", "listen_address"},
    Door{"syslog", "tcp", "tcp", "54526", "listen_address"},
    Door{"syslog", "udp", "udp", "54526", "listen_address"},
    Door{"cloudflare", "logs", "http", "12345"},
};

const Node *settingsOf(const Door &door, const Component &receiver) {
  return door.path.empty() ? receiver.settings : deep(receiver.settings, door.path);
}

/// A protocol's key without a value opens its door as well.
bool isOpen(const Door &door, const Component &receiver) {
  return door.receiver == receiver.type &&
         (door.path.empty() || settingsOf(door, receiver) != nullptr);
}

const Node *endpointIn(const Node *settings, std::string_view key) {
  const Node *node = at(settings, key);
  if (node == nullptr)
    node = deep(settings, "net_addr.endpoint");
  return node != nullptr && node->isScalar() ? node : nullptr;
}

std::string_view portOf(std::string_view endpoint) {
  const size_t colon = endpoint.rfind(':');
  const std::string_view port =
      colon == std::string_view::npos ? std::string_view() : endpoint.substr(colon + 1);
  return port.find_first_not_of("0123456789") == std::string_view::npos ? port : std::string_view();
}

/// ":14317" where the door is not where it usually is.
std::string unusualPort(const Door &door, const Component &receiver) {
  const Node *node = endpointIn(settingsOf(door, receiver), door.key);
  const std::string_view port = node == nullptr ? std::string_view() : portOf(node->text);
  return port.empty() || port == door.port ? "" : ":" + std::string(port);
}

/// What tells two readers of the same kind apart: what they read.
const Node *readsFrom(const Component &receiver) {
  for (const std::string_view key : {"include", "brokers", "queue", "topic", "subscription"})
    if (const Node *node = at(receiver.settings, key); node != nullptr && !node->isNull())
      return node;
  return nullptr;
}

Fact listener(const Door &door, const Component &receiver, const Behaviour &behaviour) {
  const Node *settings = settingsOf(door, receiver);
  const Node *endpoint = endpointIn(settings, door.key);
  const std::string_view fallback = behaviour.localhostByDefault ? "localhost" : "0.0.0.0";
  Fact fact;
  fact.type = FactType::Listener;
  fact.subject = receiver.type + "/" + std::string(door.name) + unusualPort(door, receiver);
  fact.values["bind"] = bindWord(endpoint == nullptr ? fallback : endpoint->text);
  fact.values["transport"] = serverTransport(readTls(settings));
  fact.values["auth"] = serverAuth(settings);
  fact.label = "receiver '" + receiver.id + "'";
  fact.at = endpoint == nullptr ? receiver.at : endpoint->at;
  return fact;
}

} // namespace

std::string sourceOf(const Component &receiver) {
  std::string source = receiver.type;
  bool waits = false;
  for (const Door &door : Doors) {
    if (!isOpen(door, receiver))
      continue;
    waits = true;
    source += unusualPort(door, receiver);
  }
  if (waits)
    return source;
  const Node *reads = readsFrom(receiver);
  return reads == nullptr ? source : source + "@" + digestOf(flat(*reads));
}

std::vector<Fact> listenersOf(const Component &receiver, const Behaviour &behaviour, bool wired) {
  std::vector<Fact> facts;
  for (const Door &door : Doors) {
    if (!isOpen(door, receiver))
      continue;
    facts.push_back(listener(door, receiver, behaviour));
    facts.back().latent = !wired;
  }
  return facts;
}

} // namespace tacet::drift::otelcol
