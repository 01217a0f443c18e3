// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// processors/redaction. Three protections in one: a list of allowed keys (unless allow_all_keys),
// patterns in values, and patterns in keys. What it reaches depends on the version more than on the
// file. Reference: contrib, processor/redactionprocessor/README.md and processor.go.
#include "drift/adapters/otelcol/protections.h"
#include "drift/adapters/settings.h"
#include "drift/posture/identity.h"
#include "drift/posture/words.h"

namespace tacet::drift::otelcol {
namespace {

using Set = std::set<std::string>;

Set reachOf(const ProcessorInput &input) {
  Set reach{"resource", attributesPart(input.signal)};
  if (input.behaviour.redactsScopes)
    reach.insert("scope");
  if (input.signal == "traces" && input.behaviour.redactsSpanEvents)
    reach.insert("span-event");
  if (input.signal == "logs" && input.behaviour.redactsBodies)
    reach.insert("log-body");
  return reach;
}

Set namesAt(const Node *settings, std::string_view key) {
  Set names;
  for (const Node *node : scalarsAt(settings, key))
    names.insert(shownName(*node));
  return names;
}

Set digestsAt(const Node *settings, std::string_view key) {
  Set digests;
  for (const Node *node : scalarsAt(settings, key))
    digests.insert(digestOf(node->text));
  return digests;
}

void insert(Set &set, const Set &more) { set.insert(more.begin(), more.end()); }

/// Masking is the default; the hashes without a key can be undone for anything that can be listed.
void setAction(Fact &fact, const Node *settings) {
  const std::string function = textAt(settings, "hash_function").value_or("");
  if (function.empty() || function == "none")
    return;
  const bool keyed = function.starts_with("hmac");
  fact.values["action"] = keyed ? "keyed-hash" : "hash";
  fact.values["strength"] = keyed ? "sound" : "weak";
}

Fact allowList(const ProcessorInput &input, const Set &reach) {
  const Node *settings = input.component.settings;
  Fact fact = protection(input, "allow-list", "drop");
  Set allowed = namesAt(settings, "allowed_keys");
  insert(allowed, namesAt(settings, "ignored_keys"));
  insert(allowed, digestsAt(settings, "ignored_key_patterns"));
  fact.values["approach"] = "allow-list";
  fact.values["allowed"] = allowed;
  fact.values["reach"] = reach;
  if (switchAt(settings, "allow_all_keys") == Switch::Unknown)
    fact.values["strength"] = "unknown";
  return fact;
}

Fact patterns(const ProcessorInput &input, const Set &reach, std::string_view key,
              std::string what) {
  const Node *settings = input.component.settings;
  Fact fact = protection(input, std::move(what), "mask");
  setAction(fact, settings);
  Set allowed = namesAt(settings, "ignored_keys");
  insert(allowed, digestsAt(settings, "ignored_key_patterns"));
  insert(allowed, digestsAt(settings, "allowed_values"));
  fact.values["allowed"] = allowed;
  fact.values["patterns"] = digestsAt(settings, key);
  fact.values["reach"] = reach;
  Set types{"string"};
  if (switchAt(settings, "redact_all_types") == Switch::On)
    types = {"string", "number", "nested"};
  fact.values["types"] = types;
  if (const Node *list = at(settings, key); list != nullptr) {
    fact.at = list->at;
    if (isSymbolic(list))
      fact.values["strength"] = "unknown";
  }
  return fact;
}

} // namespace

std::vector<Fact> redactionProtections(const ProcessorInput &input) {
  std::vector<Fact> facts;
  if (input.signal != "traces" && !input.behaviour.redactsLogs)
    return facts;
  const Node *settings = input.component.settings;
  const Set reach = reachOf(input);
  if (switchAt(settings, "allow_all_keys") != Switch::On)
    facts.push_back(allowList(input, reach));
  if (!scalarsAt(settings, "blocked_values").empty())
    facts.push_back(patterns(input, reach, "blocked_values", "values"));
  if (!scalarsAt(settings, "blocked_key_patterns").empty())
    facts.push_back(patterns(input, reach, "blocked_key_patterns", "names"));
  return facts;
}

std::vector<Fact> redactionCaptures(const Component &component) {
  const Node *summary = at(component.settings, "summary");
  const std::string level = summary == nullptr ? std::string() : summary->text;
  if (component.type != "redaction" || (level != "debug" && level != "info"))
    return {};
  Fact fact = makeFact(FactType::Capture, "redaction-summary",
                       {{"what", Set{level == "debug" ? "keys" : "metadata"}}});
  fact.label = "processor '" + component.id + "'";
  fact.at = summary->at;
  return {fact};
}

} // namespace tacet::drift::otelcol
