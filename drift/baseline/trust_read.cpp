// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Anything that is not understood makes the whole file unusable: a misspelt `revoked` must not
// leave a key in force.
#include "core/rules/yaml.h"
#include "core/system/clock.h"
#include "drift/baseline/keys.h"
#include "drift/baseline/trust.h"

#include <algorithm>
#include <set>

namespace tacet::drift {
namespace {

using Problems = std::vector<RuleProblem>;

std::vector<std::string> values(const std::vector<Located<std::string>> &texts) {
  std::vector<std::string> plain;
  plain.reserve(texts.size());
  for (const Located<std::string> &text : texts)
    plain.push_back(text.value);
  return plain;
}

std::string day(const MapReader &map, std::string_view key) {
  const std::optional<Located<std::string>> text = map.text(key);
  if (text && !isIsoDate(text->value))
    map.fail(text->at, "'" + std::string(key) + "' must be a date, YYYY-MM-DD");
  return text ? text->value : std::string();
}

/// `revoked: false` is as good as absent; any day counts as revoked, whenever it is: signatures
/// carry no time that could be trusted.
bool revoked(const MapReader &map) {
  const std::optional<Located<std::string>> text = map.text("revoked");
  if (!text || text->value == "false")
    return false;
  if (text->value != "true" && !isIsoDate(text->value))
    map.fail(text->at, "'revoked' must be true, false or the date of the revocation");
  return true;
}

std::optional<PublicKey> publicKey(const MapReader &map) {
  const YamlNode *node = map.find("key");
  if (node == nullptr)
    return std::nullopt; // told by require()
  Result<PublicKey> key = readPublicKey(node->text);
  if (key)
    return std::move(*key);
  map.fail(node->at, "'key' can't be used: " + key.error().message);
  return std::nullopt;
}

void readKey(const YamlNode &node, Trust &trust, Problems &problems) {
  static constexpr std::string_view known[] = {"operator", "key",  "role",  "scopes",
                                               "paths",    "from", "until", "revoked"};
  const MapReader map(node, "a key", known, problems);
  if (!map.require("operator") || !map.require("key"))
    return;
  std::optional<PublicKey> key = publicKey(map);
  if (!key)
    return;
  if (trust.find(*key) != nullptr)
    map.fail(map.at(), "this key is in the file twice");
  const std::optional<Located<std::string>> owner = map.text("operator");
  trust.keys.push_back({owner ? owner->value : std::string(), std::move(*key),
                        values(map.texts("role")), values(map.texts("scopes")),
                        values(map.texts("paths")), day(map, "from"), day(map, "until"),
                        revoked(map)});
}

void readRoles(const MapReader &root, Trust &trust, Problems &problems) {
  const YamlNode *node = root.find("require");
  if (node == nullptr)
    return;
  const std::vector<std::string_view> names(node->keys.begin(), node->keys.end());
  const MapReader map(*node, "'require'", names, problems);
  for (const std::string_view name : names)
    if (const auto number = map.number(name))
      trust.roles.emplace(name, number->value);
}

/// Operators, whether their keys are valid or not; `role` empty means any.
size_t operatorsWith(const Trust &trust, std::string_view role) {
  std::set<std::string_view> owners;
  for (const TrustedKey &key : trust.keys)
    if (role.empty() || std::count(key.roles.begin(), key.roles.end(), role) != 0)
      owners.insert(key.owner);
  return owners.size();
}

void checkNumbers(const MapReader &root, const Trust &trust) {
  if (trust.threshold == 0)
    root.fail(root.find("threshold")->at, "'threshold' must be at least 1");
  if (trust.threshold > operatorsWith(trust, {}))
    root.fail(root.at(), "there are fewer operators with a key than 'threshold' asks for");
  for (const auto &[role, count] : trust.roles)
    if (count > operatorsWith(trust, role))
      root.fail(root.at(),
                "there are fewer operators of role '" + role + "' than 'require' asks for");
}

Trust readRoot(const YamlNode &node, Problems &problems) {
  static constexpr std::string_view known[] = {"threshold", "require", "scopes", "keys"};
  const MapReader root(node, "a trust file", known, problems);
  Trust trust;
  if (!root.require("scopes") || !root.require("keys"))
    return trust;
  if (const auto threshold = root.number("threshold"))
    trust.threshold = threshold->value;
  trust.scopes = values(root.texts("scopes"));
  readRoles(root, trust, problems);
  if (const std::vector<YamlNode> *keys = root.list("keys"))
    for (const YamlNode &key : *keys)
      readKey(key, trust, problems);
  if (problems.empty())
    checkNumbers(root, trust);
  return trust;
}

} // namespace

const TrustedKey *Trust::find(const PublicKey &key) const {
  for (const TrustedKey &known : keys)
    if (known.key.id == key.id)
      return &known;
  return nullptr;
}

Result<Trust> readTrust(std::string_view yaml, const std::string &name) {
  Problems problems;
  const std::optional<YamlNode> node = parseYaml({name, std::string(yaml)}, problems);
  Trust trust;
  if (node)
    trust = readRoot(*node, problems);
  else if (problems.empty())
    return Error{name + ": the file is empty"};
  if (problems.empty())
    return trust;
  const RuleProblem &first = problems.front();
  return Error{first.at.file + ":" + std::to_string(first.at.line) + ":" +
               std::to_string(first.at.column) + ": " + first.message};
}

} // namespace tacet::drift
