// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The collector itself: doors for debugging (extensions) and what it says about itself
// (service.telemetry).
#pragma once

#include "drift/adapters/otelcol/components.h"
#include "drift/adapters/otelcol/versions.h"
#include "drift/posture/posture.h"

#include <vector>

namespace tacet::drift::otelcol {

/// The door that a component opens for debugging, extension or processor (remotetap): none or one.
std::vector<Fact> hookFacts(const Component &component, const Behaviour &behaviour);

/// Hooks, latent where service.extensions does not name them; Opaque for remote control.
std::vector<Fact> extensionFacts(const Config &config, const Behaviour &behaviour);

/// The level of its log, and the address of its metrics.
std::vector<Fact> telemetryFacts(const Config &config, const Behaviour &behaviour, Place service);

} // namespace tacet::drift::otelcol
