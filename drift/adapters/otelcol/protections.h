// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What one processor protects, as facts whose subjects only say what: routes.h puts the path before
// it. Each kind of processor has one file and one line in the table.
#pragma once

#include "drift/adapters/otelcol/components.h"
#include "drift/adapters/otelcol/versions.h"
#include "drift/posture/posture.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift::otelcol {

struct ProcessorInput {
  const Component &component;
  std::string_view signal;
  const Behaviour &behaviour;
};

/// In the order in which the processor works. Empty for a processor that protects nothing, and for
/// one that is not known.
std::vector<Fact> protectionsOf(const ProcessorInput &input);

/// Whether the type is one that this program knows; others could do anything.
bool isKnownProcessor(std::string_view type);

std::vector<Fact> redactionProtections(const ProcessorInput &input);
std::vector<Fact> attributesProtections(const ProcessorInput &input);
std::vector<Fact> resourceProtections(const ProcessorInput &input);
std::vector<Fact> transformProtections(const ProcessorInput &input);
std::vector<Fact> filterProtections(const ProcessorInput &input);

/// `summary` makes a redaction write the names of what it took out into the data: a Capture.
std::vector<Fact> redactionCaptures(const Component &component);

/// What all of them begin with: names the component and its place.
Fact protection(const ProcessorInput &input, std::string what, std::string_view action);

/// Where a processor of attributes works for a signal: "span", "log-attributes", "datapoint".
std::string attributesPart(std::string_view signal);

/// A field's name as facts may show it: names with a substitution as a digest.
std::string shownName(const Node &node);

} // namespace tacet::drift::otelcol
