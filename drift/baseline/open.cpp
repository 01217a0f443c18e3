// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Small and dull on purpose.
#include "drift/baseline/open.h"

#include "core/system/file_system.h"
#include "drift/baseline/envelope.h"
#include "drift/baseline/state.h"
#include "drift/baseline/trust.h"

#include <array>

namespace tacet::drift {
namespace {

constexpr size_t kLargestTrust = 4u << 20;

Refusal unreadable(const Error &error) { return {Distrusted::Unreadable, error.message}; }

} // namespace

std::variant<Verified, Refusal> openBaseline(const BaselineFiles &paths, const Expected &expected,
                                             const FileSystem &files, const Clock &clock,
                                             FileNames &names, MakeFacts facts) {
  const Result<std::string> yaml = files.readGuarded(paths.trust, kLargestTrust);
  if (!yaml)
    return unreadable(yaml.error());
  const Result<Trust> trust = readTrust(*yaml, paths.trust);
  if (!trust)
    return unreadable(trust.error());
  const Result<Memory> memory = readMemory(files, paths.state);
  if (!memory)
    return unreadable(memory.error());
  Result<std::string> envelope = files.readGuarded(paths.baseline, kLargestEnvelope);
  if (!envelope)
    return unreadable(envelope.error());
  return verify(std::move(*envelope), *trust, memory->seen, expected, clock, names, facts);
}

std::optional<Error> remember(const Verified &verified, const std::string &state,
                              FileSystem &files) {
  Result<Memory> memory = readMemory(files, state);
  if (!memory)
    return memory.error();
  Seen &seen = memory->seen[verified.statement.scope];
  if (seen.version == verified.statement.version && seen.digest == verified.digest)
    return std::nullopt;
  if (seen.version > verified.statement.version)
    return Error{"a newer baseline was used while this run lasted"};
  seen = {verified.statement.version, verified.digest};
  return writeMemory(files, state, *memory);
}

std::string_view distrustedName(Distrusted why) {
  static constexpr std::array<std::string_view, 11> names = {
      "malformed",    "unsigned", "tampered",    "unknown-key", "key-not-valid", "below-threshold",
      "out-of-scope", "expired",  "rolled-back", "first-use",   "unreadable"};
  return names[static_cast<size_t>(why)];
}

Result<Draft> openDraft(const std::string &path, const FileSystem &files, FileNames &names) {
  const Result<std::string> text = files.readGuarded(path, kLargestEnvelope);
  if (!text)
    return text.error();
  Result<Envelope> envelope = readEnvelope(*text);
  if (!envelope)
    return Error{path + " is no baseline: " + envelope.error().message};
  Result<Statement> statement = readStatement(envelope->payload, names);
  if (!statement)
    return Error{path + " is no baseline: " + statement.error().message};
  return Draft{std::move(*statement), envelope->payload.digest(), envelope->signatures.size()};
}

} // namespace tacet::drift
