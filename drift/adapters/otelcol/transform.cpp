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

void addStatement(std::vector<Fact> &facts, const ProcessorInput &input, const Node &statement,
                  const Node *group) {
  if (!statement.isScalar())
    return;
  const std::string context =
      group == nullptr ? std::string() : textAt(group, "context").value_or("");
  std::optional<Fact> fact = ottlProtection(statement.text, context);
  if (!fact)
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
  facts.push_back(std::move(*fact));
}

} // namespace

std::vector<Fact> transformProtections(const ProcessorInput &input) {
  std::vector<Fact> facts;
  const Node *groups = at(input.component.settings, listOf(input.signal));
  if (groups == nullptr)
    return facts;
  for (const Node &group : groups->items) {
    if (group.isScalar())
      addStatement(facts, input, group, nullptr);
    if (const Node *statements = at(&group, "statements"))
      for (const Node &statement : statements->items)
        addStatement(facts, input, statement, &group);
  }
  return facts;
}

} // namespace tacet::drift::otelcol
