// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The order is the point: who signed, then what was signed, then whether it is the one to use now.
#include "drift/baseline/verify.h"

#include "core/suppress/glob.h"
#include "core/system/clock.h"
#include "drift/baseline/signatures.h"

#include <algorithm>
#include <set>

namespace tacet::drift {
namespace {

using Keys = std::vector<const TrustedKey *>;
using MaybeRefusal = std::optional<Refusal>;

bool matchesAny(const std::vector<std::string> &patterns, std::string_view text) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string &pattern) { return matchesGlob(pattern, text); });
}

std::string named(const Keys &keys) {
  std::set<std::string> owners;
  for (const TrustedKey *key : keys)
    owners.insert(key->owner);
  std::string text;
  for (const std::string &owner : owners)
    text += (text.empty() ? "" : ", ") + owner;
  return text;
}

/// Operators among the keys' owners; `role` empty means any.
size_t operators(const Keys &keys, std::string_view role) {
  std::set<std::string_view> owners;
  for (const TrustedKey *key : keys)
    if (role.empty() || std::count(key->roles.begin(), key->roles.end(), role) != 0)
      owners.insert(key->owner);
  return owners.size();
}

MaybeRefusal tooFew(const Keys &keys, const Trust &trust) {
  const size_t have = operators(keys, {});
  if (have < trust.threshold)
    return Refusal{Distrusted::BelowThreshold,
                   "the baseline is signed by " + std::to_string(have) + " of the " +
                       std::to_string(trust.threshold) +
                       " operators that the trust file asks for; let another operator sign it"};
  for (const auto &[role, count] : trust.roles)
    if (operators(keys, role) < count)
      return Refusal{Distrusted::BelowThreshold, "the baseline needs the signatures of " +
                                                     std::to_string(count) +
                                                     " operators of role '" + role + "'"};
  return std::nullopt;
}

std::string whyNotValid(const TrustedKey &key, std::string_view today) {
  if (key.revoked)
    return "is revoked";
  if (!key.from.empty() && today < key.from)
    return "is not valid before " + key.from;
  if (!key.until.empty() && today > key.until)
    return "expired after " + key.until;
  return {};
}

/// Keeps those that are valid today. When they are too few, it is said of one of the others why.
std::variant<Keys, Refusal> validToday(const Keys &keys, const Trust &trust,
                                       std::string_view today) {
  Keys valid;
  std::string fault;
  for (const TrustedKey *key : keys) {
    const std::string why = whyNotValid(*key, today);
    if (why.empty())
      valid.push_back(key);
    else if (fault.empty())
      fault = "the key of " + key->owner + " " + why;
  }
  MaybeRefusal refusal = tooFew(valid, trust);
  if (!refusal)
    return valid;
  if (!fault.empty())
    return Refusal{Distrusted::KeyNotValid,
                   fault + "; let an operator with a valid key sign the baseline"};
  return *refusal;
}

std::variant<Keys, Refusal> checkSignatures(const Envelope &envelope, const Trust &trust,
                                            std::string_view today) {
  if (envelope.signatures.empty())
    return Refusal{Distrusted::Unsigned,
                   "the baseline has no signature; sign it with 'tacet baseline sign'"};
  const Signers signers = findSigners(envelope, trust);
  if (!signers.forged.empty())
    return Refusal{Distrusted::Tampered,
                   signers.forged + "; fetch the baseline again from where it was signed"};
  if (signers.keys.empty())
    return Refusal{Distrusted::UnknownKey, "no signature of the baseline is of a key in the trust "
                                           "file, or its content was changed since"};
  return validToday(signers.keys, trust, today);
}

bool covers(const TrustedKey &key, const Statement &statement) {
  if (!key.scopes.empty() && !matchesAny(key.scopes, statement.scope))
    return false;
  if (key.paths.empty())
    return true;
  for (const BaselineUnit &unit : statement.units)
    for (const FileDigest &file : unit.files)
      if (!matchesAny(key.paths, file.name))
        return false;
  return true;
}

/// Of the valid keys only those count that may sign for this scope and these files.
std::variant<Keys, Refusal> withinScope(const Keys &keys, const Trust &trust,
                                        const Statement &statement) {
  Keys covering, others;
  for (const TrustedKey *key : keys)
    (covers(*key, statement) ? covering : others).push_back(key);
  MaybeRefusal refusal = tooFew(covering, trust);
  if (!refusal)
    return covering;
  return Refusal{Distrusted::KeyNotValid,
                 "the key of " + named(others) + " may not sign for scope '" + statement.scope +
                     "' or for all of its files; let an operator sign who may"};
}

MaybeRefusal rolledBack(const Verified &verified, const State &state) {
  const auto seen = state.find(verified.statement.scope);
  if (seen == state.end())
    return std::nullopt;
  const std::string version = std::to_string(verified.statement.version);
  if (verified.statement.version < seen->second.version)
    return Refusal{Distrusted::RolledBack, "the baseline is version " + version + ", but version " +
                                               std::to_string(seen->second.version) +
                                               " was used here before; fetch the newest one"};
  if (verified.statement.version == seen->second.version && verified.digest != seen->second.digest)
    return Refusal{Distrusted::RolledBack,
                   "the baseline is another version " + version +
                       " than the one used here before; one of the two must not exist"};
  if (verified.statement.version == seen->second.version + 1 &&
      verified.statement.previous != seen->second.digest)
    return Refusal{Distrusted::RolledBack,
                   "the baseline does not follow version " + std::to_string(seen->second.version) +
                       " as it was used here before; fetch the one that does"};
  return std::nullopt;
}

MaybeRefusal expired(const Statement &statement, std::string_view today) {
  if (today <= statement.expires)
    return std::nullopt;
  return Refusal{Distrusted::Expired, "the baseline expired after " + statement.expires +
                                          "; review the configuration and accept a new version"};
}

MaybeRefusal outOfScope(const Statement &statement, const Trust &trust, const Expected &expected) {
  if (!matchesAny(trust.scopes, statement.scope))
    return Refusal{Distrusted::OutOfScope, "the baseline is of scope '" + statement.scope +
                                               "', which the trust file does not speak for"};
  if (!expected.scope.empty() && expected.scope != statement.scope)
    return Refusal{Distrusted::OutOfScope, "the baseline is of scope '" + statement.scope +
                                               "', expected is '" + expected.scope + "'"};
  return std::nullopt;
}

MaybeRefusal firstUse(const Verified &verified, const Expected &expected) {
  if (!verified.firstUse || expected.firstUse)
    return std::nullopt;
  return Refusal{Distrusted::FirstUse, "no baseline of scope '" + verified.statement.scope +
                                           "' was used here before, and --no-first-use is given"};
}

/// What a good signature does not tell.
MaybeRefusal unfit(const Verified &verified, const Trust &trust, const State &state,
                   const Expected &expected, std::string_view today) {
  if (MaybeRefusal refusal = rolledBack(verified, state))
    return refusal;
  if (MaybeRefusal refusal = expired(verified.statement, today))
    return refusal;
  if (MaybeRefusal refusal = outOfScope(verified.statement, trust, expected))
    return refusal;
  return firstUse(verified, expected);
}

std::vector<std::string> ownersOf(const Keys &keys) {
  std::set<std::string> owners;
  for (const TrustedKey *key : keys)
    owners.insert(key->owner);
  return {owners.begin(), owners.end()};
}

} // namespace

std::variant<Verified, Refusal> verify(std::string text, const Trust &trust, const State &state,
                                       const Expected &expected, const Clock &clock,
                                       FileNames &names, MakeFacts facts) {
  const std::string today = clock.today();
  Result<Envelope> envelope = readEnvelope(text);
  std::string().swap(text); // it may be large, and its memory be used again
  if (!envelope)
    return Refusal{Distrusted::Malformed,
                   "the baseline is no envelope as it should be: " + envelope.error().message};
  const auto signers = checkSignatures(*envelope, trust, today);
  if (const Refusal *refusal = std::get_if<Refusal>(&signers))
    return *refusal;

  Result<Statement> statement = readStatement(envelope->payload, names, facts);
  if (!statement)
    return Refusal{Distrusted::Malformed,
                   "what was signed is no baseline: " + statement.error().message};
  const auto counted = withinScope(std::get<Keys>(signers), trust, *statement);
  if (const Refusal *refusal = std::get_if<Refusal>(&counted))
    return *refusal;

  Verified verified{std::move(*statement), envelope->payload.digest(),
                    ownersOf(std::get<Keys>(counted))};
  verified.firstUse = !state.contains(verified.statement.scope);
  if (MaybeRefusal refusal = unfit(verified, trust, state, expected, today))
    return *refusal;
  return verified;
}

} // namespace tacet::drift
