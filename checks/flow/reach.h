// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Reachability between a function's blocks. "A is passed on every way to B" is asked by taking A
// out: B is then out of reach. With more than one A this says more than dominance does.
#pragma once

#include "checks/flow/graph.h"

#include <vector>

namespace tacet::flow {

/// By block: true if it can be reached from `from`, which itself can. Blocks of `walls`, a truth
/// value for each block, are reached and not left.
inline std::vector<bool> reachable(const Function &in, uint32_t from,
                                   const std::vector<bool> &walls) {
  std::vector<bool> seen(in.blocks.size(), false);
  if (from >= in.blocks.size())
    return seen;
  std::vector<uint32_t> open{from};
  seen[from] = true;
  while (!open.empty()) {
    const uint32_t block = open.back();
    open.pop_back();
    if (walls[block])
      continue;
    for (uint32_t next : in.blocks[block].next)
      if (!seen[next]) {
        seen[next] = true;
        open.push_back(next);
      }
  }
  return seen;
}

} // namespace tacet::flow
