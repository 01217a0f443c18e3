// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Filters and processors that take something away. docs.fluentbit.io, "Pipeline / Filters" and
// "Processors"; plugins/filter_modify: its conditions hold for the whole filter, all of them
// together; plugins/filter_nightfall: sampling_rate 1 by default, what is not sampled passes, and
// so does what the service does not answer for.
#include "drift/adapters/build.h"
#include "drift/adapters/fluent-bit/fluent_bit.h"
#include "drift/adapters/masks.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace tacet::drift {

namespace {

using Facts = std::vector<Fact>;

std::string_view firstWord(std::string_view text) {
  const std::string_view whole = trimmed(text);
  return whole.substr(0, whole.find_first_of(" \t"));
}

/// A record's key, with or without the accessor's dollar: $log, log.
std::string fieldName(std::string_view text) {
  std::string_view name = firstWord(text);
  if (name.starts_with('$'))
    name.remove_prefix(1);
  return std::string(name);
}

Fact fieldFact(const std::string &field, std::string_view action, const FluentBitPlugin &filter,
               const Place &at) {
  Fact fact = factAt(FactType::Protection, "field:" + field, {"filter " + filter.name, at},
                     {{"action", std::string(action)},
                      {"coverage", "all"},
                      {"fields", std::set<std::string>{field}},
                      {"reach", std::set<std::string>{"fields"}}});
  fact.related.push_back(filter.at);
  return fact;
}

void addFields(const FluentBitPlugin &filter, std::string_view key, Facts &facts) {
  for (const Node *value : filter.all(key))
    facts.push_back(fieldFact(fieldName(value->text), "drop", filter, value->at));
}

/// Fields whose names fit a pattern.
void addNames(const FluentBitPlugin &filter, std::string_view key, Facts &facts) {
  for (const Node *value : filter.all(key)) {
    Fact fact = fieldFact({}, "drop", filter, value->at);
    fact.subject = "names";
    fact.values.erase("fields");
    fact.values["patterns"] =
        std::set<std::string>{digestOf(std::string(key).append(" ").append(value->text))};
    addProtection(facts, std::move(fact));
  }
}

/// `Set field ***` hides what was there; other constants only say something about the host.
void addMasks(const FluentBitPlugin &filter, Facts &facts) {
  for (const Node *value : filter.all("set")) {
    const std::string_view text = trimmed(value->text);
    const size_t blank = text.find_first_of(" \t");
    if (blank != text.npos && looksMasked(trimmed(text.substr(blank))))
      facts.push_back(fieldFact(fieldName(text), "mask", filter, value->at));
  }
}

Facts ofModify(const FluentBitPlugin &filter) {
  Facts facts;
  addFields(filter, "remove", facts);
  addNames(filter, "remove_wildcard", facts);
  addNames(filter, "remove_regex", facts);
  addMasks(filter, facts);
  std::vector<std::string> conditions;
  for (const Node *condition : filter.all("condition"))
    conditions.push_back(condition->text);
  if (conditions.empty())
    return facts;
  std::ranges::sort(conditions);
  std::string all;
  for (const std::string &condition : conditions)
    all.append(condition).append("\n");
  for (Fact &fact : facts) {
    fact.values["coverage"] = "conditional";
    fact.values["condition"] = digestOf(all);
  }
  return facts;
}

Facts ofRecordModifier(const FluentBitPlugin &filter) {
  Facts facts;
  addFields(filter, "remove_key", facts);
  std::set<std::string> allowed;
  for (const std::string_view key : {"allowlist_key", "whitelist_key"})
    for (const Node *value : filter.all(key))
      allowed.insert(fieldName(value->text));
  if (!allowed.empty())
    facts.push_back(factAt(FactType::Protection, "allow-list",
                           {"filter record_modifier", filter.at},
                           {{"action", "drop"},
                            {"approach", "allow-list"},
                            {"coverage", "all"},
                            {"allowed", std::move(allowed)}}));
  return facts;
}

/// Whole records, by what one of their fields holds.
Facts ofGrep(const FluentBitPlugin &filter) {
  std::set<std::string> patterns;
  for (const std::string_view key : {"exclude", "regex"})
    for (const Node *value : filter.all(key))
      patterns.insert(digestOf(std::string(key).append(" ").append(value->text)));
  if (patterns.empty())
    return {};
  const bool allows = filter.find("regex") != nullptr;
  return {factAt(FactType::Protection, "records", {"filter grep", filter.at},
                 {{"action", "drop"},
                  {"approach", allows ? "allow-list" : "block-list"},
                  {"coverage", "conditional"},
                  {"patterns", std::move(patterns)}})};
}

Facts ofNightfall(const FluentBitPlugin &filter) {
  const std::string rate(filter.text("sampling_rate", "1"));
  const double share = holdsSubstitution(rate) ? 0.0 : std::strtod(rate.c_str(), nullptr);
  const bool all = share >= 1.0;
  return {factAt(FactType::Protection, "values",
                 {"filter nightfall", filter.placeOf("sampling_rate")},
                 {{"action", "mask"},
                  {"coverage", all ? "all" : "sampled"},
                  {"percent", static_cast<int64_t>(std::lround(std::clamp(share, 0.0, 1.0) * 100))},
                  {"on-error", "open"}})};
}

/// Processor content_modifier: one action on one key.
Facts ofContentModifier(const FluentBitPlugin &filter) {
  const std::string action = lowered(filter.text("action"));
  const std::string field = fieldName(filter.text("key"));
  const bool hides = action == "upsert" && looksMasked(filter.text("value"));
  const char *word = action == "delete" ? "drop"
                     : action == "hash" ? "hash"
                     : hides            ? "mask"
                                        : nullptr;
  if (word == nullptr || field.empty())
    return {};
  Fact fact = fieldFact(field, word, filter, filter.placeOf("action"));
  const std::string context(filter.text("context", "body"));
  constexpr std::array<std::string_view, 8> contexts{"body",
                                                     "attributes",
                                                     "metadata",
                                                     "span_name",
                                                     "span_kind",
                                                     "span_status",
                                                     "otel_resource_attributes",
                                                     "otel_scope_attributes"};
  const bool known = std::ranges::find(contexts, context) != contexts.end();
  fact.values["reach"] = std::set<std::string>{known ? context : digestOf(context)};
  if (filter.find("condition") != nullptr)
    fact.values["coverage"] = "conditional";
  return {fact};
}

struct Reader {
  std::string_view filter;
  Facts (*read)(const FluentBitPlugin &filter);
};

constexpr std::array<Reader, 5> Readers{{{"modify", ofModify},
                                         {"record_modifier", ofRecordModifier},
                                         {"grep", ofGrep},
                                         {"nightfall", ofNightfall},
                                         {"content_modifier", ofContentModifier}}};

/// Filters and processors that take nothing away.
constexpr std::array<std::string_view, 24> Harmless{"aws",
                                                    "checklist",
                                                    "ecs",
                                                    "expect",
                                                    "geoip2",
                                                    "kubernetes",
                                                    "log_to_metrics",
                                                    "multiline",
                                                    "nest",
                                                    "parser",
                                                    "rewrite_tag",
                                                    "stdout",
                                                    "sysinfo",
                                                    "tensorflow",
                                                    "throttle",
                                                    "throttle_size",
                                                    "type_converter",
                                                    "alter_size",
                                                    "labels",
                                                    "metrics_selector",
                                                    "opentelemetry_envelope",
                                                    "sampling",
                                                    "cumulative_to_delta",
                                                    "topology"};

} // namespace

std::vector<Fact> fluentBitProtections(const FluentBitPlugin &filter) {
  const auto *reader = std::ranges::find(Readers, filter.name, &Reader::filter);
  return reader == Readers.end() ? Facts() : reader->read(filter);
}

std::vector<Fact> fluentBitFilterFacts(const FluentBitPlugin &filter) {
  const Said said{"filter " + filter.name, filter.at};
  if (filter.name == "lua" || filter.name == "wasm") {
    std::string text(filter.text("script"));
    for (const std::string_view key : {"code", "call", "wasm_path", "function_name"})
      text.append("\n").append(filter.text(key));
    return {opaqueAt("filter:" + filter.name + "@" + digestOf(text), said, "script", text)};
  }
  if (filter.name == "nightfall")
    return {factAt(FactType::Export, exportSubject("nightfall", "nightfall.ai"), said,
                   {{"transport", "tls"},
                    {"reach", "third-party"},
                    {"owner", "nightfall.ai"},
                    {"auth", "token"},
                    {"signals", std::set<std::string>{"logs"}}})};
  if (filter.name == "stdout")
    return {factAt(FactType::Capture, "stdout", said,
                   {{"what", std::set<std::string>{"payload"}},
                    {"to", std::set<std::string>{"console"}},
                    {"signals", std::set<std::string>{"logs"}}})};
  const bool known = std::ranges::find(Harmless, filter.name) != Harmless.end() ||
                     std::ranges::find(Readers, filter.name, &Reader::filter) != Readers.end();
  if (known)
    return {};
  const bool script = filter.name == "sql";
  return {opaqueAt("filter:" + digestOf(filter.name + std::string(filter.text("query"))),
                   {"a filter that is not known", filter.at}, script ? "script" : "plugin",
                   filter.name + std::string(filter.text("query")))};
}

} // namespace tacet::drift
