// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which version changed what. Every difference in meaning between two collectors with the same file
// is asked for here and nowhere else.
#pragma once

#include "drift/adapters/adapter.h"

#include <compare>
#include <cstdint>
#include <string_view>

namespace tacet::drift::otelcol {

struct Version {
  uint32_t major = 0, minor = 0;
  auto operator<=>(const Version &) const = default;
};

/// Of "0.104.0", "v0.104.0" or "1.2"; the newest there is when the text says nothing.
Version parseVersion(std::string_view text);

/// What this collector does where the file is silent.
struct Behaviour {
  bool localhostByDefault = true; ///< servers without an endpoint
  bool bareVariables = false;     ///< "$NAME" is expanded, not only "${NAME}"
  bool appendLists = false;       ///< merging adds to lists of components
  bool transformIgnores = true;   ///< transform's error_mode when it is not given
  bool redactsLogs = true;        ///< and metrics
  bool redactsSpanEvents = true;
  bool redactsBodies = true;
  bool redactsScopes = true;
};
Behaviour behaviourOf(const Deployment &deployment);

} // namespace tacet::drift::otelcol
