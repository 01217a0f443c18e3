// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// processors/attributes and processors/resource: a list of actions on single keys. They reach the
// attributes of spans, log records or data points, or those of resources, and never a body.
// Reference: contrib, processor/attributesprocessor/README.md, internal/coreinternal/attraction.
#include "drift/adapters/masks.h"
#include "drift/adapters/otelcol/protections.h"
#include "drift/adapters/settings.h"
#include "drift/posture/identity.h"

#include <optional>

namespace tacet::drift::otelcol {
namespace {

using Set = std::set<std::string>;

/// The word for an action; empty for one that protects nothing.
std::string_view actionOf(const Node &action) {
  const std::string name = textAt(&action, "action").value_or("");
  if (name == "delete")
    return "drop";
  if (name == "hash")
    return "hash";
  // "insert" leaves what is there.
  const std::optional<std::string> value = textAt(&action, "value");
  if ((name == "update" || name == "upsert") && value && looksMasked(*value))
    return "mask";
  return {};
}

/// include and exclude, or resource conditions: what they match is protected, the rest is not.
std::optional<std::string> conditionOf(const Node *settings) {
  std::string text;
  for (const std::string_view key : {"include", "exclude"})
    if (const Node *node = at(settings, key); node != nullptr && !node->isNull())
      text.append(key).append(flat(*node));
  if (text.empty())
    return std::nullopt;
  return digestOf(text);
}

Fact actionFact(const ProcessorInput &input, const Node &action, std::string_view word,
                const std::string &part) {
  const Node *key = at(&action, "key");
  const Node *pattern = at(&action, "pattern");
  Fact fact = protection(input, key != nullptr ? "field:" + shownName(*key) : "names", word);
  if (key == nullptr && pattern != nullptr)
    fact.values["patterns"] = Set{digestOf(pattern->text)};
  if (word == "hash")
    fact.values["strength"] = "weak"; // SHA-256 without a key (contrib pull request 22831)
  fact.values["reach"] = Set{part};
  fact.values["types"] = Set{"string", "number", "nested"};
  if (const auto condition = conditionOf(input.component.settings)) {
    fact.values["coverage"] = "conditional";
    fact.values["condition"] = *condition;
  }
  fact.at = action.at;
  return fact;
}

std::vector<Fact> actions(const ProcessorInput &input, std::string_view list,
                          const std::string &part) {
  std::vector<Fact> facts;
  const Node *node = at(input.component.settings, list);
  if (node == nullptr)
    return facts;
  std::set<std::string> copied;
  for (const Node &action : node->items) {
    // What was copied elsewhere is only moved by deleting it here.
    copied.insert(textAt(&action, "from_attribute").value_or(""));
    if (copied.contains(textAt(&action, "key").value_or("\n")))
      continue;
    const std::string_view word = actionOf(action);
    if (!word.empty() && (at(&action, "key") != nullptr || at(&action, "pattern") != nullptr))
      facts.push_back(actionFact(input, action, word, part));
  }
  return facts;
}

} // namespace

std::vector<Fact> attributesProtections(const ProcessorInput &input) {
  return actions(input, "actions", attributesPart(input.signal));
}

std::vector<Fact> resourceProtections(const ProcessorInput &input) {
  return actions(input, "attributes", "resource");
}

} // namespace tacet::drift::otelcol
