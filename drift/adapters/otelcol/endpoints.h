// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which end of the wire an exporter talks to, before anything is said about how.
#pragma once

#include "drift/adapters/otelcol/components.h"
#include "drift/adapters/otelcol/exporter_kinds.h"
#include "drift/adapters/reach.h"
#include "drift/posture/identity.h"

#include <string>
#include <string_view>

namespace tacet::drift::otelcol {

struct Endpoint {
  std::string text; ///< as configured, for its scheme; never to be shown
  Destination destination;
  Place at; ///< of the value, where there is one
};
Endpoint endpointOf(const Component &component, const ExporterKind &kind, std::string_view signal);

} // namespace tacet::drift::otelcol
