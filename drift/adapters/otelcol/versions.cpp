// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The versions are those of the collector's change logs, core and contrib.
#include "drift/adapters/otelcol/versions.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace tacet::drift::otelcol {
namespace {

constexpr Version Newest{std::numeric_limits<uint32_t>::max(), 0};

uint32_t number(std::string_view &text) {
  uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc())
    return 0;
  text.remove_prefix(static_cast<size_t>(end - text.data()));
  return value;
}

/// A gate's setting on the command line, "name" or "-name", or else `fallback`.
bool gate(const Deployment &deployment, std::string_view name, bool fallback) {
  for (std::string_view said : deployment.gates) {
    const bool off = said.starts_with('-');
    if (off || said.starts_with('+'))
      said.remove_prefix(1);
    if (said == name)
      return !off;
  }
  return fallback;
}

} // namespace

Version parseVersion(std::string_view text) {
  if (text.starts_with('v'))
    text.remove_prefix(1);
  if (text.empty() || text.front() < '0' || text.front() > '9')
    return Newest;
  Version version;
  version.major = number(text);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    version.minor = number(text);
  }
  return version;
}

Behaviour behaviourOf(const Deployment &deployment) {
  const Version version = parseVersion(deployment.version);
  const auto since = [&](uint32_t minor) { return version >= Version{0, minor}; };
  Behaviour behaviour;
  // Core 0.104 switched the gate on, 0.110 took the way back away.
  behaviour.localhostByDefault =
      since(110) || gate(deployment, "component.UseLocalHostAsDefaultHost", since(104));
  behaviour.bareVariables =
      !since(106) && !gate(deployment, "confmap.unifyEnvVarExpansion", since(104));
  behaviour.appendLists = gate(deployment, "confmap.enableMergeAppendOption", false);
  // Contrib issue 47231.
  behaviour.transformIgnores =
      gate(deployment, "processor.transform.defaultErrorModeIgnore", since(153));
  behaviour.redactsLogs = since(107);       // contrib pull request 34609
  behaviour.redactsSpanEvents = since(121); // contrib issue 36633
  behaviour.redactsBodies = since(125);     // contrib issue 37239
  behaviour.redactsScopes = since(126);     // contrib issue 37799
  return behaviour;
}

} // namespace tacet::drift::otelcol
