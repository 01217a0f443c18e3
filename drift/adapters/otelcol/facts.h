// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The whole effective configuration as facts.
#pragma once

#include "drift/adapters/otelcol/versions.h"
#include "drift/posture/posture.h"

#include <vector>

namespace tacet::drift::otelcol {

/// Not yet normalised.
std::vector<Fact> factsOf(const Node &root, const Behaviour &behaviour);

} // namespace tacet::drift::otelcol
