// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A file's exporter may have one endpoint per signal (otlphttp's traces_endpoint), several (kafka's
// brokers), or none (a vendor's default).
#include "drift/adapters/otelcol/exporters.h"

#include "drift/adapters/otelcol/auth.h"
#include "drift/adapters/otelcol/endpoints.h"
#include "drift/adapters/otelcol/exporter_kinds.h"
#include "drift/adapters/otelcol/tls.h"
#include "drift/adapters/settings.h"
#include "drift/posture/identity.h"
#include "drift/posture/words.h"

namespace tacet::drift::otelcol {
namespace {

constexpr ExporterKind Unfamiliar{"", Wire::Http, "endpoint|endpoints|url", "", ""};

const ExporterKind &kindOf(const Component &component) {
  const ExporterKind *kind = exporterKind(component.type);
  return kind == nullptr ? Unfamiliar : *kind;
}

/// Where the tls block stands that counts.
std::string_view tlsBlock(const Component &component) {
  if (component.type == "loadbalancing")
    return "protocol.otlp.tls";
  if (component.type == "opensearch")
    return "http.tls";
  if (component.type == "rabbitmq")
    return "connection.tls";
  const bool old = component.type == "kafka" && at(component.settings, "tls") == nullptr;
  return old ? "auth.tls" : "tls";
}

/// TLS only where there is a block, and then by the block.
std::string plainTransport(const TlsSettings &tls) {
  if (!tls.present || (tls.insecure == Switch::On && !tls.hasCa))
    return "cleartext";
  return clientTransport(Protocol::Grpc, Scheme::None, tls);
}

/// contrib, exporter/syslogexporter: TCP with TLS unless insecure, UDP without.
std::string syslogTransport(const Component &component, const TlsSettings &tls) {
  const std::string network = textAt(component.settings, "network").value_or("tcp");
  return network == "udp" ? "cleartext" : clientTransport(Protocol::Grpc, Scheme::None, tls);
}

std::string transportOf(const Component &component, const std::string &endpoint) {
  const TlsSettings tls = readTls(component.settings, tlsBlock(component));
  const Scheme scheme = schemeOf(endpoint);
  if (exporterKind(component.type) == nullptr)
    return "unknown";
  switch (kindOf(component).wire) {
  case Wire::Grpc:
    return clientTransport(Protocol::Grpc, scheme, tls);
  case Wire::Http:
    return clientTransport(Protocol::Http, scheme, tls);
  case Wire::Tls:
    return syslogTransport(component, tls);
  case Wire::Plain:
    if (scheme == Scheme::Https)
      return "tls";
    return endpoint.starts_with("pulsar+ssl:") || endpoint.find("secure=true") != endpoint.npos
               ? "tls"
               : plainTransport(tls);
  case Wire::Vendor:
    return scheme == Scheme::Http ? "cleartext" : "tls";
  case Wire::Server:
    return serverTransport(tls);
  default:
    return "cleartext";
  }
}

Fact begin(FactType type, std::string subject, const Component &component) {
  Fact fact;
  fact.type = type;
  fact.subject = std::move(subject);
  fact.label = "exporter '" + component.id + "'";
  fact.at = component.at;
  return fact;
}

/// The setting that makes the transport what it is, where there is one.
Place weakSpot(const Component &component, std::string_view transport) {
  const Node *block = deep(component.settings, tlsBlock(component));
  const Node *spot = nullptr;
  if (transport == "cleartext")
    spot = at(block, "insecure");
  if (transport == "tls-unverified")
    spot = at(block, "insecure_skip_verify");
  return spot == nullptr ? Place() : spot->at;
}

Fact exportFact(const ExporterInput &input, std::string_view signal) {
  const Component &component = input.component;
  const Endpoint endpoint = endpointOf(component, kindOf(component), signal);
  Fact fact =
      begin(FactType::Export, exportSubject(component.type, endpoint.destination.name), component);
  if (endpoint.at.known())
    fact.related.push_back(endpoint.at);
  const std::string transport = transportOf(component, endpoint.text);
  const TlsSettings tls = readTls(component.settings, tlsBlock(component));
  if (const Place spot = weakSpot(component, transport); spot.known())
    fact.at = spot;
  fact.values["transport"] = transport;
  fact.values["min-tls"] = tls.minVersion;
  fact.values["reach"] = reachWord(endpoint.destination.reach);
  if (endpoint.destination.reach == Destination::Reach::ThirdParty)
    fact.values["owner"] = endpoint.destination.name;
  fact.values["auth"] =
      transport == "mutual-tls" ? "mutual-tls" : clientAuth(component, kindOf(component));
  fact.values["headers"] = headerNames(component);
  return fact;
}

/// The logging exporter that was before printed counts, never records, unless told "detailed".
std::string verbosityOf(const Component &component) {
  const bool old = component.id.starts_with("logging");
  const std::string level = textAt(component.settings, "loglevel").value_or("");
  const Node *node = at(component.settings, "verbosity");
  if (isSymbolic(node))
    return "unknown";
  const std::string said = node == nullptr || node->text.empty() ? "basic" : node->text;
  if (said == "detailed" || level == "debug")
    return "detailed";
  return said == "normal" && !old ? "normal" : "basic";
}

Fact captureFact(const ExporterInput &input) {
  Fact fact = begin(FactType::Capture, "debug", input.component);
  const std::string verbosity = verbosityOf(input.component);
  fact.values["verbosity"] = verbosity;
  std::set<std::string> what{"metadata"};
  if (verbosity != "basic")
    what.insert("payload");
  fact.values["what"] = what;
  fact.values["to"] = std::set<std::string>{"console"};
  return fact;
}

Fact storageFact(const ExporterInput &input, std::string subject) {
  Fact fact = begin(FactType::Storage, std::move(subject), input.component);
  fact.values["kind"] = "file";
  fact.values["encryption"] = "off";
  if (const auto days = textAt(input.component.settings, "rotation.max_days");
      days && days->size() < 6 && days->find_first_not_of("0123456789") == days->npos &&
      !days->empty())
    fact.values["retention-days"] = static_cast<int64_t>(std::stoll(*days));
  return fact;
}

Fact factFor(const ExporterInput &input, std::string_view signal) {
  switch (kindOf(input.component).wire) {
  case Wire::Console:
    return captureFact(input);
  case Wire::File:
    return storageFact(input, endOf(input, signal).subject);
  default:
    return exportFact(input, signal);
  }
}

/// sending_queue.storage: what could not be sent lies on disk, not encrypted.
void addQueue(std::vector<Fact> &facts, const ExporterInput &input, const std::string &subject) {
  const Node *queue = deep(input.component.settings, "sending_queue.storage");
  if (queue == nullptr || queue->isNull())
    return;
  Fact fact = begin(FactType::Storage, "queue:" + subject, input.component);
  fact.label = "the queue of exporter '" + input.component.id + "'";
  fact.at = queue->at;
  fact.values["kind"] = "buffer";
  fact.values["encryption"] = "off";
  facts.push_back(std::move(fact));
}

void addOpaque(std::vector<Fact> &facts, const ExporterInput &input) {
  if (exporterKind(input.component.type) != nullptr)
    return;
  Fact fact = begin(FactType::Opaque, "exporter:" + input.component.type, input.component);
  fact.values["kind"] = "plugin";
  facts.push_back(std::move(fact));
}

} // namespace

End endOf(const ExporterInput &input, std::string_view signal) {
  const Component &component = input.component;
  const ExporterKind &kind = kindOf(component);
  if (kind.wire == Wire::None)
    return {};
  if (kind.wire == Wire::Console)
    return {"debug", "local"};
  if (kind.wire == Wire::File) {
    const std::string path = textAt(component.settings, "path").value_or("");
    return {"file@" + digestOf(path), "local"};
  }
  const Endpoint endpoint = endpointOf(component, kind, signal);
  return {exportSubject(component.type, endpoint.destination.name),
          reachWord(endpoint.destination.reach)};
}

std::vector<Fact> exporterFacts(const ExporterInput &input, const std::set<std::string> &signals) {
  std::vector<Fact> facts;
  if (kindOf(input.component).wire == Wire::None)
    return facts;
  const std::set<std::string> asked = signals.empty() ? std::set<std::string>{""} : signals;
  for (const std::string &signal : asked) {
    Fact fact = factFor(input, signal);
    addQueue(facts, input, fact.subject);
    facts.push_back(std::move(fact));
  }
  addOpaque(facts, input);
  for (Fact &fact : facts) {
    fact.latent = signals.empty();
    if (fact.type == FactType::Storage)
      fact.values["holds"] = signals;
    else if (fact.type != FactType::Opaque)
      fact.values["signals"] = signals;
  }
  return facts;
}

} // namespace tacet::drift::otelcol
