// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Access paths such as `.user.email`, interned so that a path is one number. They grow at the front
// (a value is stored into a field) and shrink there (the field is read), so they are kept as lists.
#pragma once

#include "checks/flow/graph.h"

#include <unordered_map>
#include <vector>

namespace tacet::flow {

using PathId = uint32_t;
constexpr PathId kWhole = 0; ///< the empty path: the value itself
constexpr uint32_t kMaxPathDepth = 4;

class Paths {
public:
  Paths() : All{{kNone, kWhole, 0}} {}

  SymbolId head(PathId path) const { return All[path].head; } ///< kNone for kWhole
  PathId tail(PathId path) const { return All[path].tail; }
  uint32_t depth(PathId path) const { return All[path].depth; }

  /// `path` as part `head` of something. What lies deeper than kMaxPathDepth is cut off.
  PathId cons(SymbolId head, PathId path) {
    if (All[path].depth >= kMaxPathDepth)
      path = cut(path, kMaxPathDepth - 1);
    const auto [entry, isNew] =
        Known.try_emplace(uint64_t{head} << 32 | path, static_cast<PathId>(All.size()));
    if (isNew)
      All.push_back({head, path, All[path].depth + 1});
    return entry->second;
  }
  /// The first path followed by the second.
  PathId join(PathId front, PathId back) {
    if (front == kWhole || back == kWhole)
      return front == kWhole ? back : front;
    return cons(head(front), join(tail(front), back));
  }
  /// Whether join() would keep all of both. A path that was cut off would stand for its whole
  /// object, and what is read of that for the value: callers drop what does not fit.
  bool fits(PathId front, PathId back) const { return depth(front) + depth(back) <= kMaxPathDepth; }
  /// What follows `front` in `path`, or kNone where `path` does not start with it.
  PathId after(PathId path, PathId front) const {
    for (; front != kWhole; front = tail(front), path = tail(path))
      if (path == kWhole || head(path) != head(front))
        return kNone;
    return path;
  }

private:
  struct Entry {
    SymbolId head;
    PathId tail;
    uint32_t depth;
  };
  std::vector<Entry> All;
  std::unordered_map<uint64_t, PathId> Known;

  PathId cut(PathId path, uint32_t depth) {
    return depth == 0 ? kWhole : cons(head(path), cut(tail(path), depth - 1));
  }
};

} // namespace tacet::flow
