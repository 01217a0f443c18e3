// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The trap: `insecure` does not switch TLS off. It keeps the collector from making a TLS
// configuration, and only gRPC without a scheme then goes without.
#include "drift/adapters/otelcol/tls.h"

namespace tacet::drift::otelcol {
namespace {

bool has(const Node *map, std::string_view file, std::string_view pem) {
  const auto given = [&](std::string_view key) {
    const Node *node = at(map, key);
    return node != nullptr && node->isScalar() && !node->text.empty();
  };
  return given(file) || given(pem);
}

/// The transport when the settings are made into a TLS configuration.
std::string configured(const TlsSettings &tls) {
  if (tls.skipVerify == Switch::On)
    return "tls-unverified";
  if (tls.skipVerify == Switch::Unknown)
    return "unknown";
  return tls.hasCertificate ? "mutual-tls" : "tls";
}

std::string grpcTransport(Scheme scheme, const TlsSettings &tls, bool bare) {
  if (!bare)
    return configured(tls);
  // Go's default configuration: verified, whatever else the block says.
  return scheme == Scheme::Https ? "tls" : "cleartext";
}

std::string httpTransport(Scheme scheme, const TlsSettings &tls, bool bare) {
  switch (scheme) {
  case Scheme::Http:
    return "cleartext";
  case Scheme::Https:
    return bare ? "tls" : configured(tls);
  default:
    return "unknown";
  }
}

} // namespace

Scheme schemeOf(std::string_view endpoint) {
  if (endpoint.starts_with("https://"))
    return Scheme::Https;
  if (endpoint.starts_with("http://"))
    return Scheme::Http;
  if (endpoint.starts_with("unix:"))
    return Scheme::Socket;
  return endpoint.starts_with("${") || endpoint.empty() ? Scheme::Unknown : Scheme::None;
}

TlsSettings readTls(const Node *settings, std::string_view block) {
  TlsSettings tls;
  const Node *map = deep(settings, block);
  tls.present = map != nullptr;
  if (map == nullptr)
    map = settings;
  tls.insecure = switchAt(map, "insecure");
  tls.skipVerify = switchAt(map, "insecure_skip_verify");
  tls.hasCa = has(map, "ca_file", "ca_pem");
  tls.hasCertificate = has(map, "cert_file", "cert_pem");
  tls.asksForClients = has(map, "client_ca_file", "client_ca_pem");
  if (const Node *version = at(map, "min_version"); version != nullptr && !version->text.empty())
    tls.minVersion = isSymbolic(version) ? "unknown" : version->text;
  return tls;
}

std::string clientTransport(Protocol protocol, Scheme scheme, const TlsSettings &tls) {
  if (scheme == Scheme::Socket)
    return "local";
  if (tls.insecure == Switch::Unknown && !tls.hasCa && scheme != Scheme::Https)
    return protocol == Protocol::Http && scheme == Scheme::Http ? "cleartext" : "unknown";
  const bool bare = tls.insecure == Switch::On && !tls.hasCa;
  return protocol == Protocol::Grpc ? grpcTransport(scheme, tls, bare)
                                    : httpTransport(scheme, tls, bare);
}

std::string serverTransport(const TlsSettings &tls) {
  if (!tls.present)
    return "cleartext";
  return tls.asksForClients ? "mutual-tls" : "tls";
}

} // namespace tacet::drift::otelcol
