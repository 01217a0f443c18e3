// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a baseline says: an in-toto Statement (v1) whose subjects are the configuration files and
// whose predicate holds what they meant. docs/formats/baseline.md is its specification. Plain
// values.
#pragma once

#include "core/system/result.h"
#include "drift/baseline/payload.h"
#include "drift/posture/posture.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

class StoredFacts; // drift/posture/stored.h

struct FileDigest {
  std::string name;   ///< relative to the scan's root, '/' separated
  std::string sha256; ///< lower-case hexadecimal
};

/// Facts that were checked but not made yet.
struct UnreadFacts {
  std::shared_ptr<const StoredFacts> all; ///< null when there are none left to make
  size_t posture = 0;                     ///< which of them are meant
  FileNames *names = nullptr;             ///< for their places
};

/// One deployed configuration as it was approved.
struct BaselineUnit {
  std::vector<FileDigest> files; ///< in the order in which they are merged
  Posture posture;               ///< its places point into these files
  UnreadFacts unread = {};       ///< then the posture has no facts: ask wholePosture()
};

/// A finding that was accepted for a while.
struct Waiver {
  std::string rule;    ///< "tacet-cfg-cleartext-export"
  std::string unit;    ///< a unit's name
  std::string subject; ///< a fact's subject; empty means every one of that rule and unit
  std::string owner, reason;
  std::string until; ///< ISO date, never empty
};

struct Statement {
  uint32_t version = 1; ///< rises by one with every accepted change
  std::string scope;    ///< host class or environment: "prod/web"
  std::string created;  ///< ISO dates
  std::string expires;
  std::string previous;       ///< SHA-256 of the payload of the version before; empty for the first
  std::string log;            ///< digest of the audit log's last line before this version was made
  std::string tool;           ///< "tacet 0.1.0"
  std::string reason, ticket; ///< why this version was accepted
  std::vector<std::string> changes; ///< what it changes against the one before, one line each
  std::vector<BaselineUnit> units;  ///< sorted by name
  std::vector<Waiver> waivers;
};

/// The payload's bytes; equal statements give equal bytes.
std::string writeStatement(const Statement &statement);

enum class MakeFacts : uint8_t { AtOnce, WhenAsked };

/// Only for bytes whose signatures were verified. `names` has to outlive the statement. Whatever
/// `facts` says, all of it is checked.
Result<Statement> readStatement(const Payload &payload, FileNames &names,
                                MakeFacts facts = MakeFacts::AtOnce);

/// With its facts.
Posture wholePosture(const BaselineUnit &unit);

} // namespace tacet::drift
