// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Where an exporter's data goes, per signal, and the facts about it: an Export, a Capture for what
// is printed, a Storage for what is written to disk.
#pragma once

#include "drift/adapters/otelcol/components.h"
#include "drift/posture/posture.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift::otelcol {

struct ExporterInput {
  const Component &component;
};

struct End {
  std::string subject; ///< of the Export, Capture or Storage; empty when nothing leaves
  std::string reach;   ///< the vocabulary's word
};
End endOf(const ExporterInput &input, std::string_view signal);

/// Everything there is to say about an exporter that gets `signals`; latent when it gets none.
std::vector<Fact> exporterFacts(const ExporterInput &input, const std::set<std::string> &signals);

} // namespace tacet::drift::otelcol
