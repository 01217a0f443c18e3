// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Processing rules of logs (pkg/logs/internal/processor): in sequence, Go's regular expressions,
// which are RE2's. The placeholder is expanded: "${0}" in it puts the find back.
#include "drift/adapters/build.h"
#include "drift/adapters/datadog/datadog.h"

#include <re2/re2.h>

namespace tacet::drift {

namespace {

Fact ruleFact(const Node &rule, const char *what, const char *action) {
  const std::string_view pattern = rule.textAt("pattern");
  const Node *at = rule.find("pattern");
  const re2::RE2 regex(re2::StringPiece(pattern.data(), pattern.size()), re2::RE2::Quiet);
  return factAt(FactType::Protection, what,
                {"a log processing rule", at == nullptr ? rule.at : at->at},
                {{"action", action},
                 {"coverage", "all"},
                 {"strength", regex.ok() && !pattern.empty() ? "sound" : "dead"},
                 {"patterns", std::set<std::string>{digestOf(pattern)}},
                 {"reach", std::set<std::string>{"message"}}});
}

} // namespace

void addDatadogRules(const Node *rules, std::vector<Fact> &protections) {
  if (rules == nullptr)
    return;
  for (const Node &rule : rules->items) {
    const std::string_view type = rule.textAt("type");
    if (type == "mask_sequences") {
      Fact fact = ruleFact(rule, "values", "mask");
      const std::string_view text = rule.textAt("replace_placeholder");
      if (text.find("$0") != text.npos || text.find("${0}") != text.npos)
        fact.values["strength"] = "dead";
      addProtection(protections, std::move(fact));
    } else if (type == "exclude_at_match" || type == "include_at_match") {
      Fact fact = ruleFact(rule, "records", "drop");
      fact.values["coverage"] = "conditional";
      fact.values["approach"] = type == "include_at_match" ? "allow-list" : "block-list";
      addProtection(protections, std::move(fact));
    }
  }
}

} // namespace tacet::drift
