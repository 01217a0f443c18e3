// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One small function per editor. Traps: set() to nil does nothing, replace_* skip what is no
// string, and a replacement of "$0" puts back what was found (contrib,
// pkg/ottl/ottlfuncs/README.md).
#include "drift/adapters/otelcol/ottl_protections.h"

#include "drift/adapters/masks.h"
#include "drift/adapters/otelcol/ottl.h"
#include "drift/posture/identity.h"

#include <array>
#include <utility>

namespace tacet::drift::otelcol {
namespace {

using Set = std::set<std::string>;

Fact fact(std::string what, std::string_view action, const OttlPath &path) {
  Fact made;
  made.type = FactType::Protection;
  made.subject = std::move(what);
  made.values = {{"action", std::string(action)},
                 {"strength", "sound"},
                 {"coverage", "all"},
                 {"approach", "block-list"},
                 {"reach", Set{path.part}},
                 {"types", Set{"string", "number", "nested"}}};
  return made;
}

/// Functions that make a digest of their argument, none of them with a key.
bool isHash(std::string_view expression) {
  constexpr std::array<std::string_view, 8> Hashes{"SHA1", "SHA256",      "SHA512",         "MD5",
                                                   "FNV",  "Murmur3Hash", "Murmur3Hash128", "XXH3"};
  const std::string_view name = expression.substr(0, expression.find('('));
  for (const std::string_view hash : Hashes)
    if (name == hash)
      return true;
  return false;
}

void makeHash(Fact &protection) {
  protection.values["action"] = "hash";
  protection.values["strength"] = "weak";
}

using Maybe = std::optional<Fact>;
using Arguments = std::vector<std::string>;

Maybe deleteKey(const OttlPath &target, const Arguments &arguments) {
  const std::optional<std::string> key = literal(arguments[1]);
  if (!key || !(target.map || target.part == "log-body"))
    return std::nullopt;
  return fact("field:" + (target.map ? *key : target.key + "." + *key), "drop", target);
}

Maybe deleteMatchingKeys(const OttlPath &target, const Arguments &arguments) {
  const std::optional<std::string> pattern = literal(arguments[1]);
  if (!pattern)
    return std::nullopt;
  Fact made = fact("names", "drop", target);
  made.values["patterns"] = Set{digestOf(*pattern)};
  return made;
}

Maybe keep(const OttlPath &target, Set allowed) {
  Fact made = fact("allow-list", "drop", target);
  made.values["approach"] = "allow-list";
  made.values["allowed"] = std::move(allowed);
  return made;
}

Maybe keepKeys(const OttlPath &target, const Arguments &arguments) {
  const std::vector<std::string> keys = literals(arguments[1]);
  Set allowed(keys.begin(), keys.end());
  allowed.erase("");
  // Where nothing is kept, something else will be written: a reshaping.
  return allowed.empty() ? std::nullopt : keep(target, std::move(allowed));
}

Maybe keepMatchingKeys(const OttlPath &target, const Arguments &arguments) {
  const std::optional<std::string> pattern = literal(arguments[1]);
  return pattern ? keep(target, Set{digestOf(*pattern)}) : std::nullopt;
}

Maybe setTo(const OttlPath &target, const Arguments &arguments) {
  if (target.key.empty() || target.map)
    return std::nullopt;
  Fact made = fact("field:" + target.key, "mask", target);
  const std::optional<std::string> constant = literal(arguments[1]);
  if (arguments[1] == "nil")
    made.values["strength"] = "dead";
  else if (isHash(arguments[1]) && arguments[1].find(arguments[0]) != std::string::npos)
    makeHash(made); // of itself; that of another field protects neither
  else if (!constant || !looksMasked(*constant))
    return std::nullopt;
  return made;
}

/// The replacement's part of all replace_* editors; `next` is the argument behind it.
void readReplacement(Fact &made, const Arguments &arguments, size_t next) {
  made.values["types"] = Set{"string"};
  if (next < arguments.size() && isHash(arguments[next]))
    makeHash(made);
  const std::optional<std::string> text = literal(arguments[next - 1]);
  if (text && (*text == "$0" || *text == "${0}"))
    made.values["strength"] = "dead";
}

/// A single value: of a body any text, else one field's.
Maybe replace(const OttlPath &target, const Arguments &arguments) {
  if (arguments.size() < 3 || target.part.empty() || target.map)
    return std::nullopt;
  const std::optional<std::string> pattern = literal(arguments[1]);
  if (!pattern)
    return std::nullopt;
  const bool freeText = target.key == "body" || target.key == "name";
  Fact made = fact(freeText ? "values" : "field:" + target.key, "mask", target);
  made.values["patterns"] = Set{digestOf(*pattern)};
  readReplacement(made, arguments, 3);
  return made;
}

Maybe replaceAllPatterns(const OttlPath &target, const Arguments &arguments) {
  if (arguments.size() < 4)
    return std::nullopt;
  const std::optional<std::string> mode = literal(arguments[1]);
  const std::optional<std::string> pattern = literal(arguments[2]);
  if (!mode || !pattern)
    return std::nullopt;
  if (*mode == "key")
    return std::nullopt; // renames keys, their values stay
  Fact made = fact("values", "mask", target);
  made.values["patterns"] = Set{digestOf(*pattern)};
  readReplacement(made, arguments, 4);
  return made;
}

Maybe replaceAllMatches(const OttlPath &target, const Arguments &arguments) {
  const std::optional<std::string> pattern = literal(arguments[1]);
  if (arguments.size() < 3 || !pattern)
    return std::nullopt;
  Fact made = fact("values", "mask", target);
  made.values["patterns"] = Set{digestOf(*pattern)};
  readReplacement(made, arguments, 3);
  return made;
}

using Editor = std::pair<std::string_view, Maybe (*)(const OttlPath &, const Arguments &)>;

constexpr std::array<Editor, 9> Editors{Editor{"delete_key", deleteKey},
                                        Editor{"delete_matching_keys", deleteMatchingKeys},
                                        Editor{"keep_keys", keepKeys},
                                        Editor{"keep_matching_keys", keepMatchingKeys},
                                        Editor{"set", setTo},
                                        Editor{"replace_pattern", replace},
                                        Editor{"replace_match", replace},
                                        Editor{"replace_all_patterns", replaceAllPatterns},
                                        Editor{"replace_all_matches", replaceAllMatches}};

} // namespace

std::optional<Fact> ottlProtection(std::string_view statement, std::string_view context) {
  const std::optional<OttlCall> call = parseCall(statement);
  if (!call || call->arguments.size() < 2)
    return std::nullopt;
  const OttlPath target = parsePath(call->arguments[0], context);
  if (target.part.empty())
    return std::nullopt;
  for (const auto &[name, editor] : Editors) {
    if (call->function != name)
      continue;
    // Only what is not there yet is set: a default, not a mask.
    if (name == "set" && call->condition.find("== nil") != std::string::npos)
      return std::nullopt;
    Maybe made = editor(target, call->arguments);
    if (made && !call->condition.empty()) {
      made->values["coverage"] = "conditional";
      made->values["condition"] = digestOf(call->condition);
    }
    return made;
  }
  return std::nullopt;
}

std::string ottlCopied(std::string_view statement, std::string_view context) {
  const std::optional<OttlCall> call = parseCall(statement);
  if (!call || call->function != "set" || call->arguments.size() < 2)
    return {};
  const OttlPath from = parsePath(call->arguments[1], context);
  return from.key.empty() || from.map ? std::string() : "field:" + from.key;
}

} // namespace tacet::drift::otelcol
