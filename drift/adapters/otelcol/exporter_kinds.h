// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Kinds of exporters as data: how each speaks, where its endpoint stands, whose the far end is when
// the file does not say. Adding an exporter is a line in exporter_kinds.cpp.
#pragma once

#include <string_view>

namespace tacet::drift::otelcol {

enum class Wire : uint8_t {
  Grpc,    ///< the truth table's first column
  Http,    ///< its second
  Tls,     ///< TLS by default, an own protocol
  Plain,   ///< TLS only with a tls block
  Vendor,  ///< the vendor's client library: always TLS
  Udp,     ///< never TLS
  Server,  ///< waits to be asked (prometheus)
  Console, ///< the collector's own output
  File,
  None ///< nothing leaves
};

struct ExporterKind {
  std::string_view type;
  Wire wire = Wire::Http;
  std::string_view endpoints; ///< paths of keys, tried in order, '|' between
  std::string_view host;      ///< where data goes without them
  std::string_view secrets;   ///< keys that hold what authenticates, '|' between
};

/// Null for a type that is not known.
const ExporterKind *exporterKind(std::string_view type);

} // namespace tacet::drift::otelcol
