// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The one vocabulary that all systems are put into: facts about what leaves, how it is protected
// and who can look. Policy and comparison know nothing else. docs/formats/posture.md explains each
// fact; vocabulary.h has the same as data, with what is weaker than what.
#pragma once

#include "drift/load/document.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace tacet::drift {

/// Stored in baselines by name, never by number.
enum class FactType : uint8_t {
  Path,       ///< data of one signal goes from a source to a destination
  Protection, ///< on such a path something is dropped, masked or hashed
  Export,     ///< a destination, and how it is spoken to
  Listener,   ///< something that takes data in from the net
  Capture,    ///< how much is recorded: levels, payloads, bodies, headers
  Hook,       ///< a door for debugging: profiler, admin interface, status page
  Dump,       ///< memory images of processes
  Session,    ///< people's access while debugging
  Audit,      ///< whether such access is recorded
  Storage,    ///< data at rest: encryption, retention
  Opaque      ///< what no adapter can see through: scripts, templates, remote configuration
};

/// A word of the vocabulary, a number, or a set of words.
using Value = std::variant<std::string, int64_t, std::set<std::string>>;

/// Holds nothing secret: words of the vocabulary, names of components (keys, not values), harmless
/// constants, and digests where a value is needed to tell things apart (see identity.h).
struct Fact {
  FactType type = FactType::Path;
  /// What it is about, made so that it survives renaming, reordering and another format: facts of
  /// one type with equal subjects are the same thing in two postures. A protection's subject begins
  /// with its path's subject and '|'.
  std::string subject;
  std::map<std::string, Value> values; ///< by the vocabulary's attributes of this type
  bool latent = false;                 ///< defined, but nothing runs it
  std::string label;                   ///< for people: "exporter 'otlp/backend'"; not compared
  Place at;                            ///< where it is said, or where what lacks should stand
  std::vector<Place> related;          ///< what else takes part: the pipeline's line, the section
};

/// What one deployed configuration means.
struct Posture {
  std::string unit;    ///< its name in baselines: stable across hosts, "etc/otelcol/config.yaml"
  std::string system;  ///< the adapter's name: "otelcol"
  std::string version; ///< the deployed version that defaults were taken from
  std::vector<Fact> facts; ///< sorted by type and subject, no two the same
};

/// Makes words that the vocabulary has not "unknown", sorts the facts, and of facts about the same
/// thing keeps the weakest of each value.
void normalise(Posture &posture);

} // namespace tacet::drift
