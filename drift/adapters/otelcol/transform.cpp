// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// processors/transform: groups of OTTL statements by signal, either {context, conditions,
// statements} or plain statements whose paths name their context. Reference: contrib,
// processor/transformprocessor/README.md.
#include "drift/adapters/otelcol/ottl_protections.h"
#include "drift/adapters/otelcol/protections.h"
#include "drift/adapters/settings.h"
#include "drift/posture/identity.h"
#include "drift/posture/words.h"

namespace tacet::drift::otelcol {
namespace {

std::string_view listOf(std::string_view signal) {
  if (signal == "traces")
    return "trace_statements";
  if (signal == "metrics")
    return "metric_statements";
  return signal == "logs" ? "log_statements" : "profile_statements";
}

/// Whether a record that a statement fails on goes on.
std::string onError(const Node *group, const ProcessorInput &input) {
  std::optional<std::string> mode = textAt(group, "error_mode");
  if (!mode)
    mode = textAt(input.component.settings, "error_mode");
  if (!mode)
    return input.behaviour.transformIgnores ? "open" : "closed";
  return *mode == "propagate" ? "closed" : "open";
}

std::string conditionsOf(const Node &group) {
  const Node *conditions = at(&group, "conditions");
  return conditions == nullptr || conditions->items.empty() ? std::string() : flat(*conditions);
}

/// What came of a processor's statements so far.
struct Outcome {
  std::vector<Fact> facts;
  std::set<std::string> copied; ///< subjects of what is somewhere else as well
};

void addStatement(Outcome &outcome, const ProcessorInput &input, const Node &statement,
                  const Node *group) {
  if (!statement.isScalar())
    return;
  const std::string context =
      group == nullptr ? std::string() : textAt(group, "context").value_or("");
  outcome.copied.insert(ottlCopied(statement.text, context));
  std::optional<Fact> fact = ottlProtection(statement.text, context);
  if (!fact || (wordOf(*fact, "action") == "drop" && outcome.copied.contains(fact->subject)))
    return;
  fact->label = "processor '" + input.component.id + "'";
  fact->at = statement.at;
  fact->values["on-error"] = onError(group, input);
  const std::string conditions = group == nullptr ? std::string() : conditionsOf(*group);
  if (!conditions.empty()) {
    const std::string own(std::get<std::string>(fact->values["coverage"]) == "all"
                              ? ""
                              : std::get<std::string>(fact->values["condition"]));
    fact->values["coverage"] = "conditional";
    fact->values["condition"] = digestOf(conditions + own);
  }
  outcome.facts.push_back(std::move(*fact));
}

} // namespace

std::vector<Fact> transformProtections(const ProcessorInput &input) {
  Outcome outcome;
  const Node *groups = at(input.component.settings, listOf(input.signal));
  if (groups == nullptr)
    return {};
  for (const Node &group : groups->items) {
    if (group.isScalar())
      addStatement(outcome, input, group, nullptr);
    if (const Node *statements = at(&group, "statements"))
      for (const Node &statement : statements->items)
        addStatement(outcome, input, statement, &group);
  }
  return std::move(outcome.facts);
}

} // namespace tacet::drift::otelcol
