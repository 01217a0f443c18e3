// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// processors/filter: drops whole records that meet a condition. It protects what its conditions
// find, so the conditions are its patterns. Reference: contrib,
// processor/filterprocessor/README.md.
#include "drift/adapters/otelcol/protections.h"
#include "drift/adapters/settings.h"
#include "drift/posture/identity.h"

namespace tacet::drift::otelcol {

std::vector<Fact> filterProtections(const ProcessorInput &input) {
  const Node *settings = input.component.settings;
  const Node *conditions = at(settings, input.signal);
  if (conditions == nullptr && input.signal == "traces")
    conditions = at(settings, "spans");
  if (conditions == nullptr)
    return {};
  std::set<std::string> digests;
  for (const Entry &entry : conditions->entries) {
    for (const Node &condition : entry.value.items)
      digests.insert(digestOf(entry.key + flat(condition)));
    if (!entry.value.isList())
      digests.insert(digestOf(entry.key + flat(entry.value)));
  }
  if (digests.empty())
    return {};
  Fact fact = protection(input, "records", "drop");
  fact.values["coverage"] = "conditional";
  fact.values["patterns"] = digests;
  const std::string mode = textAt(settings, "error_mode").value_or("propagate");
  fact.values["on-error"] = mode == "propagate" ? "closed" : "open";
  fact.at = conditions->at;
  return {fact};
}

} // namespace tacet::drift::otelcol
