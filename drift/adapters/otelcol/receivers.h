// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Where data comes in: the doors that receivers open, and the name that paths give to a source.
#pragma once

#include "drift/adapters/otelcol/components.h"
#include "drift/adapters/otelcol/versions.h"
#include "drift/posture/posture.h"

#include <string>
#include <vector>

namespace tacet::drift::otelcol {

/// The beginning of the subjects of its listeners: "otlp", "otlp:14317" where a door is not at its
/// usual port; a digest tells readers of different files apart. Names given by people are not in
/// it.
std::string sourceOf(const Component &receiver);

/// One Listener per door that is open; latent when no pipeline has the receiver.
std::vector<Fact> listenersOf(const Component &receiver, const Behaviour &behaviour, bool wired);

} // namespace tacet::drift::otelcol
