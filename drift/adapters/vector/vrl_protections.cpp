// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Traps: redact() looks at texts, never at keys; its result has to be assigned; its built-in
// pattern for social security numbers misses a third of them; hashes have no key unless hmac()
// makes them. Reference: vrl, src/stdlib/redact.rs.
#include "drift/adapters/vector/protections.h"

#include "drift/adapters/masks.h"
#include "drift/adapters/vector/vrl.h"
#include "drift/posture/identity.h"
#include "drift/posture/words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace tacet::drift::vector {
namespace {

using Set = std::set<std::string>;
constexpr std::string_view WeakBuiltIn = "us_social_security_number";

Fact begin(std::string what, std::string_view action) {
  Fact fact = makeFact(FactType::Protection, std::move(what));
  fact.values = {{"action", std::string(action)},
                 {"strength", "sound"},
                 {"coverage", "all"},
                 {"approach", "block-list"},
                 {"on-error", "open"},
                 {"types", Set{"string", "number", "nested"}}};
  return fact;
}

/// "fields" for a whole event, "message" for its text.
Set reachOf(std::string_view path) {
  if (path == ".")
    return {"message", "fields"};
  return path == ".message" ? Set{"message"} : Set{"fields"};
}

/// ".user.email" is "user.email"; empty for what is no single field of the event.
std::string fieldName(std::string_view path) {
  if (!path.starts_with('.') || path.size() < 2)
    return {};
  std::string name(path.substr(1));
  std::erase_if(name, [](char c) { return c == '"'; });
  return name.find_first_of(" ()|!?") == std::string::npos ? name : std::string();
}

Fact forPath(const std::string &path, std::string_view action) {
  const bool freeText = path == "." || path == ".message";
  Fact fact = begin(freeText ? "values" : "field:" + fieldName(path), action);
  fact.values["reach"] = reachOf(path);
  return fact;
}

void addFilters(Fact &fact, const VrlCall &call) {
  Set patterns;
  bool onlyBuiltIn = true;
  for (size_t index = 1; index < call.arguments.size(); ++index)
    for (const std::string &filter : vrlItems(call.arguments[index])) {
      const bool builtIn = filter.find(WeakBuiltIn) != std::string::npos;
      onlyBuiltIn = onlyBuiltIn && builtIn;
      patterns.insert(builtIn ? std::string(WeakBuiltIn) : digestOf(filter));
    }
  if (patterns.empty())
    fact.values["strength"] = "unknown";
  else if (onlyBuiltIn)
    fact.values["strength"] = "weak";
  fact.values["patterns"] = patterns;
  fact.values["types"] = Set{"string"};
  const bool hashes = std::ranges::any_of(call.arguments, [](const std::string &argument) {
    return argument.find("sha") != std::string::npos && !argument.starts_with('[') &&
           !argument.starts_with('.');
  });
  if (hashes)
    fact.values["action"] = "hash";
}

std::optional<Fact> redacted(const VrlStep &step, const VrlCall &call) {
  const std::string subject = call.arguments.empty() ? "" : call.arguments.front();
  // An argument may be made into a text first: redact(to_string!(.message), …).
  const std::string path =
      step.target.empty() ? (subject.starts_with('.') ? subject : "") : step.target;
  if (!path.starts_with('.'))
    return std::nullopt;
  Fact fact = forPath(path, "mask");
  addFilters(fact, call);
  if (step.target.empty())
    fact.values["strength"] = "dead"; // what it returns is thrown away
  return fact;
}

std::optional<Fact> hashed(const VrlStep &step, std::string_view action) {
  if (fieldName(step.target).empty())
    return std::nullopt;
  Fact fact = forPath(step.target, action);
  if (action == "hash")
    fact.values["strength"] = "weak";
  return fact;
}

std::optional<Fact> replaced(const VrlStep &step, const VrlCall &call) {
  if (call.arguments.size() < 3 || !step.target.starts_with('.') ||
      !looksMasked(vrlLiteral(call.arguments[2])))
    return std::nullopt;
  Fact fact = forPath(step.target, "mask");
  fact.values["patterns"] = Set{digestOf(call.arguments[1])};
  fact.values["types"] = Set{"string"};
  return fact;
}

std::optional<Fact> deleted(const VrlCall &call) {
  if (call.arguments.empty() || fieldName(call.arguments[0]).empty())
    return std::nullopt;
  Fact fact = begin("field:" + fieldName(call.arguments[0]), "drop");
  fact.values["reach"] = reachOf(call.arguments[0]);
  return fact;
}

std::optional<Fact> constant(const VrlStep &step) {
  const std::string text = vrlLiteral(step.value);
  if (text.empty() || fieldName(step.target).empty() || !looksMasked(text))
    return std::nullopt;
  return forPath(step.target, "mask");
}

using Action = std::pair<std::string_view, std::string_view>;
constexpr std::array<Action, 10> Hashing{
    Action{"sha1", "hash"},         Action{"sha2", "hash"},       Action{"sha3", "hash"},
    Action{"md5", "hash"},          Action{"xxhash", "hash"},     Action{"crc", "hash"},
    Action{"seahash", "hash"},      Action{"hmac", "keyed-hash"}, Action{"encrypt", "encrypt"},
    Action{"encrypt_ip", "encrypt"}};

/// A program of several lines begins on the line after its key.
Place placeOf(const Node &source, size_t offset) {
  Place place = source.at;
  if (source.text.find('\n') == std::string::npos)
    return place;
  const auto before = std::count(source.text.begin(),
                                 source.text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
  place.line += 1 + static_cast<uint32_t>(before);
  place.column = 1;
  return place;
}

std::optional<Fact> protectionOf(const VrlStep &step) {
  const VrlCall call = parseVrlCall(step.value);
  if (call.function == "redact")
    return redacted(step, call);
  // ".b = del(.a)" renames; only "_ = del(.a)" and "del(.a)" throw away.
  if (call.function == "del")
    return step.target.empty() || step.target == "_" ? deleted(call) : std::nullopt;
  if (call.function.starts_with("replace"))
    return replaced(step, call);
  for (const auto &[function, action] : Hashing)
    if (call.function == function)
      return hashed(step, action);
  return constant(step);
}

} // namespace

std::vector<Fact> vrlProtections(const Node &source) {
  std::vector<Fact> facts;
  Set copied;
  for (const VrlStep &step : parseVrl(source.text)) {
    if (!step.target.empty())
      copied.insert("field:" + fieldName(step.value));
    std::optional<Fact> fact = protectionOf(step);
    if (!fact || (wordOf(*fact, "action") == "drop" && copied.contains(fact->subject)))
      continue;
    if (!step.condition.empty()) {
      fact->values["coverage"] = "conditional";
      fact->values["condition"] = digestOf(step.condition);
    }
    fact->at = placeOf(source, step.offset);
    facts.push_back(std::move(*fact));
  }
  return facts;
}

} // namespace tacet::drift::vector
