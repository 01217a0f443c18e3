// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What flows: an element says that an origin sits at a path inside a node's value. An origin is
// symbolic (an input of the function, to be replaced by what callers hand in), a source of
// sensitive data, or the fact that the object is a stream that leaves the program.
#pragma once

#include "checks/flow/analysis.h"
#include "checks/flow/callgraph.h"
#include "checks/flow/paths.h"
#include "checks/flow/wear.h"
#include "core/rules/kind.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace tacet::flow {

using OriginId = uint32_t;
using SinkId = uint32_t;

struct Source {
  const Kind *kind = nullptr;
  Evidence evidence = Evidence::Name;
  Confidence confidence = Confidence::Medium;
  FunctionId function = kNone;
  NodeId node = kNone;
  Location at;
  std::string name; ///< what messages call the value: an identifier or a function, never a value
  std::vector<std::string> fields; ///< of a whole object: which of its fields are sensitive
  bool guessable = false;          ///< so few values that a digest is undone by trying them all
};

/// True if the source is no evidence any more after such a way.
inline bool isSpent(const Wear &wear, const Source &source) {
  return lossOf(wear, source.kind) > static_cast<int>(source.confidence) ||
         !(wear.hashed ? source.guessable : survives(wear, source.kind));
}

struct Origin {
  enum class Kind : uint8_t { Input, Source, Stream };
  Kind kind = Kind::Input;
  uint32_t id = 0;      ///< Input: position, kThis or kRest; else an index into its table
  PathId path = kWhole; ///< Input: what of it was read
};

/// One origin at one place of one value, and where it was a step before.
struct Element {
  OriginId origin = 0;
  PathId path = kWhole;
  Wear wear = {};
  // Provenance: an element of `fromNode`, which may be in a callee's summary (`via`).
  NodeId fromNode = kNone;
  OriginId fromOrigin = 0;
  PathId fromPath = kWhole;
  uint32_t via = kNone;

  uint64_t key() const { return uint64_t{origin} << 32 | path; }
};

/// Sorted by key. Only grows, or gets better: what the fixpoint rests on.
class Elements {
public:
  enum class Added : uint8_t { Nothing, Changed, Full };

  Added add(const Element &element) {
    const auto at =
        std::lower_bound(All.begin(), All.end(), element.key(),
                         [](const Element &present, uint64_t key) { return present.key() < key; });
    if (at != All.end() && at->key() == element.key()) {
      if (element.wear.rank() >= at->wear.rank())
        return Added::Nothing;
      *at = element;
      return Added::Changed;
    }
    if (All.size() >= kMaxElements)
      return Added::Full;
    All.insert(at, element);
    return Added::Changed;
  }
  const Element *find(OriginId origin, PathId path) const {
    const uint64_t key = uint64_t{origin} << 32 | path;
    for (const Element &element : All)
      if (element.key() == key)
        return &element;
    return nullptr;
  }
  bool empty() const { return All.empty(); }
  size_t size() const { return All.size(); }
  auto begin() const { return All.begin(); }
  auto end() const { return All.end(); }

private:
  static constexpr size_t kMaxElements = 48;
  std::vector<Element> All;
};

} // namespace tacet::flow
