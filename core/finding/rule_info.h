// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What report writers say about a rule. The catalogue is made from the checks' and policies' own
// metadata by whoever runs a report; core only carries it.
#pragma once

#include "core/finding/finding.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tacet {

struct RuleInfo {
  std::string id;              ///< "tacet-log-leak"
  std::string name;            ///< CamelCase: "LogLeak"
  std::string summary;         ///< one sentence
  std::string fullDescription; ///< a paragraph
  std::string helpMarkdown;    ///< the rule's page
  std::string helpUri;         ///< may be empty
  Level level = Level::Warning;
  std::string precision;        ///< very-high, high, medium, low; may be empty
  std::string securitySeverity; ///< "0.0" to "10.0"; may be empty
  std::vector<int> cwe;         ///< without the prefix
  std::vector<std::string> tags;
};

/// Null when there is no such rule.
const RuleInfo *findRule(std::span<const RuleInfo> rules, std::string_view id);

} // namespace tacet
