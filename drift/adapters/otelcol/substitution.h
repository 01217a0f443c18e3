// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// "${…}" in values, as confmap expands it: "${env:X}", "${X}", "${env:X:-default}", other schemes,
// and "$$" for a dollar. What is known here is put in; what only the running collector knows stays
// as it is and is marked. Reference: core, confmap/README.md.
#pragma once

#include "drift/adapters/adapter.h"
#include "drift/adapters/otelcol/versions.h"
#include "drift/adapters/settings.h"

#include <string>
#include <string_view>

namespace tacet::drift::otelcol {

struct Expanded {
  std::string text;
  bool symbolic = false; ///< a part of it is not known
  bool whole = false;    ///< it is one substitution and nothing else: could be any structure
  std::string scheme;    ///< of the last one that is not known: "env", "file", "https"
};
Expanded expand(std::string_view text, const Behaviour &behaviour);

/// Expands every scalar below `root`. Where a substitution hides structure or comes from elsewhere,
/// an Opaque fact says so.
void expandAll(Node &root, const Behaviour &behaviour, std::vector<Fact> &opaque);

} // namespace tacet::drift::otelcol
