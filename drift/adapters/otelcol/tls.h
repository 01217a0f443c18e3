// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What the collector's TLS settings come to. docs/tls-truth-table.md is this file for readers, and
// tls_test.cpp has one test for each of its cells. Reference: core, config/configtls/configtls.go,
// config/configgrpc/configgrpc.go, config/confighttp/client.go.
#pragma once

#include "drift/adapters/settings.h"

#include <string>
#include <string_view>

namespace tacet::drift::otelcol {

using namespace settings;

enum class Protocol : uint8_t { Grpc, Http };

/// What an endpoint begins with; Unknown where a substitution decides it.
enum class Scheme : uint8_t { None, Http, Https, Socket, Unknown };
Scheme schemeOf(std::string_view endpoint);

struct TlsSettings {
  bool present = false; ///< whether there is a tls block at all
  Switch insecure = Switch::Absent;
  Switch skipVerify = Switch::Absent;
  bool hasCa = false;          ///< ca_file or ca_pem
  bool hasCertificate = false; ///< cert_file or cert_pem: ours
  bool asksForClients = false; ///< client_ca_file: a server's demand for certificates
  std::string minVersion = "1.2";
};

/// Before 0.36 the same keys stood beside `endpoint`; they are read where there is no tls block.
TlsSettings readTls(const Node *settings, std::string_view block = "tls");

/// The vocabulary's word for the transport that a client ends up with.
std::string clientTransport(Protocol protocol, Scheme scheme, const TlsSettings &tls);

/// The same for a server. It has nothing but its tls block.
std::string serverTransport(const TlsSettings &tls);

} // namespace tacet::drift::otelcol
