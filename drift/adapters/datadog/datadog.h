// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The Datadog Agent: datadog.yaml and the integrations' conf.d/*/conf.yaml with their `logs`.
#pragma once

#include "drift/adapters/adapter.h"

#include <vector>

namespace tacet::drift {

/// datadog.yaml, and the documents of integrations in a list under "integrations".
struct DatadogConfig {
  const Node *agent = nullptr;
  std::vector<const Node *> integrations;

  const Node *find(std::initializer_list<std::string_view> path) const;
  std::string_view text(std::initializer_list<std::string_view> path,
                        std::string_view fallback = {}) const;
  /// Booleans as the agent's YAML and its conversions read them; unknown words are the default.
  bool isOn(std::initializer_list<std::string_view> path, bool fallback) const;
  Place placeOf(std::initializer_list<std::string_view> path) const;
};

/// Rules of logs_config.processing_rules or of an integration's log_processing_rules.
void addDatadogRules(const Node *rules, std::vector<Fact> &protections);

/// Ways of logs, traces, metrics and process data to the intake, with what is done on them.
void addDatadogRoutes(const DatadogConfig &config, std::vector<Fact> &facts);
/// The agent's own log, its ports and remote configuration.
void addDatadogAgentFacts(const DatadogConfig &config, const Deployment &deployment,
                          std::vector<Fact> &facts);

} // namespace tacet::drift
