// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Components that protect without a program: filter, and the fields that a sink leaves out.
// Sampling and throttling protect nothing: what they let through is as it was.
#include "drift/adapters/vector/protections.h"
#include "drift/adapters/settings.h"
#include "drift/posture/identity.h"
#include "drift/posture/words.h"

namespace tacet::drift::vector {
namespace {

using namespace settings;
using Set = std::set<std::string>;

Fact begin(const Component &component, std::string what, std::string_view action) {
  Fact fact = makeFact(FactType::Protection, std::move(what));
  fact.values = {{"action", std::string(action)},
                 {"strength", "sound"},
                 {"coverage", "all"},
                 {"approach", "block-list"}};
  fact.label = component.label();
  fact.at = component.at;
  return fact;
}

/// `drop_on_error` is false unless said: what a program fails on goes on as it came
/// (vector, src/transforms/remap.rs).
std::vector<Fact> remap(const Component &component, std::string_view output) {
  const Node *source = at(component.settings, "source");
  if (output == "dropped" || source == nullptr)
    return {};
  const bool drops = switchAt(component.settings, "drop_on_error") == Switch::On;
  std::vector<Fact> facts = vrlProtections(*source);
  for (Fact &fact : facts) {
    fact.values["on-error"] = drops ? "closed" : "open";
    fact.label = component.label();
    // What interpolation leaves of "$1" and its like is not known here.
    if (isSymbolic(source) && !setOf(fact, "patterns").empty())
      fact.values["strength"] = "unknown";
  }
  return facts;
}

std::vector<Fact> filter(const Component &component) {
  const Node *condition = at(component.settings, "condition");
  if (condition == nullptr)
    return {};
  Fact fact = begin(component, "records", "drop");
  fact.values["coverage"] = "conditional";
  fact.values["on-error"] = "closed";
  fact.values["patterns"] = Set{digestOf(flat(*condition))};
  fact.at = condition->at;
  return {fact};
}

/// encoding.except_fields and encoding.only_fields.
std::vector<Fact> encoding(const Component &component) {
  std::vector<Fact> facts;
  const Node *encoding = at(component.settings, "encoding");
  for (const Node *field : scalarsAt(encoding, "except_fields")) {
    facts.push_back(begin(component, "field:" + field->text, "drop"));
    facts.back().values["reach"] = Set{"fields"};
    facts.back().at = field->at;
  }
  Set allowed;
  for (const Node *field : scalarsAt(encoding, "only_fields"))
    allowed.insert(field->text);
  if (!allowed.empty()) {
    facts.push_back(begin(component, "allow-list", "drop"));
    facts.back().values["approach"] = "allow-list";
    facts.back().values["allowed"] = allowed;
    facts.back().values["reach"] = Set{"message", "fields"};
  }
  return facts;
}

} // namespace

std::vector<Fact> protectionsOf(const Component &component, std::string_view output) {
  if (component.kind == Component::Kind::Sink)
    return encoding(component);
  if (component.type == "remap")
    return remap(component, output);
  return component.type == "filter" ? filter(component) : std::vector<Fact>{};
}

} // namespace tacet::drift::vector
