// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Kinds of sinks and sources as data. Adding one is a line in kinds.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tacet::drift::vector {

enum class Wire : uint8_t {
  Http,    ///< the scheme decides
  Socket,  ///< TLS only where `tls.enabled` says so
  Vendor,  ///< the vendor's client library: always TLS
  Server,  ///< waits to be asked
  Console, ///< Vector's own output
  File,
  None ///< nothing leaves
};

struct SinkKind {
  std::string_view type;
  Wire wire = Wire::Http;
  std::string_view endpoints; ///< paths of keys, tried in order, '|' between
  std::string_view host;      ///< where data goes without them
};
/// Null for a type that is not known.
const SinkKind *sinkKind(std::string_view type);

struct Door {
  std::string_view source, path, name, port; ///< `path` is that of the address
};
std::span<const Door> allDoors();

/// Of those that change or drop events in a way that can be read.
bool isTransform(std::string_view type);

/// The type of a component as postures may name it: what Vector does not know is a digest.
std::string kindName(std::string_view type);

/// The signal that a source makes where its output's name does not tell.
std::string_view signalOf(std::string_view source);

} // namespace tacet::drift::vector
