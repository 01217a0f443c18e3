// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Postures as a baseline's statement holds them: what facts mean and how they are labelled is said
// once for all units, in tables. All of it is checked when it is read; facts are made of it only
// for the units that somebody asks for, because of ten thousand most are as they were.
#pragma once

#include "drift/baseline/strict_json.h"
#include "drift/posture/posture.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tacet::drift {

/// What can be known of a fact without its names.
struct FactOutline {
  static constexpr uint32_t NoPath = UINT32_MAX;
  uint32_t meaning = 0;   ///< an index into StoredFacts::meanings()
  uint32_t path = NoPath; ///< of a protection: which of the posture's facts it protects
};

/// The facts of all postures of one statement.
class StoredFacts {
public:
  using Files = std::vector<const std::string *>;

  /// `parser` holds the tree that `predicate` is of.
  StoredFacts(std::unique_ptr<simdjson::dom::parser> parser, const StrictObject &predicate,
              JsonDoubts &doubts);

  /// Checks a posture's list of facts and remembers it; `files` is how many the unit has. Its
  /// number.
  size_t add(std::optional<simdjson::dom::element> facts, size_t files, JsonDoubts &doubts);

  /// Type, values and latency of every sort of fact that is there; nothing else of them is set.
  std::span<const Fact> meanings() const { return Meanings; }
  std::span<const FactOutline> outlines(size_t posture) const;
  /// `files` are what places point to.
  std::vector<Fact> facts(size_t posture, const Files &files) const;

private:
  /// One fact as it is written.
  struct Written {
    uint32_t meaning = 0;
    uint32_t label = 0;
    uint32_t path = FactOutline::NoPath;
    std::string_view subject; ///< what is protected when there is a path
    std::vector<Place> places;
  };
  struct Known {
    simdjson::dom::array facts;
    size_t begin = 0, end = 0; ///< its outlines
  };

  bool readSubject(simdjson::dom::element element, std::span<const FactOutline> before,
                   Written &written) const;
  bool readFact(simdjson::dom::element element, size_t files, std::span<const FactOutline> before,
                Written &written) const;
  Fact factOf(const Written &written, const std::vector<Fact> &before, const Files &files) const;

  std::unique_ptr<simdjson::dom::parser> Parser;
  std::vector<Fact> Meanings;
  std::vector<std::string> Labels;
  std::vector<FactOutline> Outlines;
  std::vector<Known> Postures;
};

} // namespace tacet::drift
