// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What loaders do to trees: growing them within limits, finding keys that repeat, applying YAML's
// merge keys.
#pragma once

#include "drift/load/source.h"

#include <string>

namespace tacet::drift {

/// Makes nodes of a text and counts them.
class Grower {
public:
  Grower(const Source &source, const LoadLimits &limits) : Text(source), Limits(limits) {}

  Node make(NodeKind kind, size_t begin, size_t end);
  Node scalar(std::string text, size_t begin, size_t end);
  /// Stops when `depth` is more than may be.
  void checkDepth(size_t depth, size_t at) const;

private:
  const Source &Text;
  const LoadLimits &Limits;
  uint64_t Nodes = 0;
};

Node &addEntry(Node &map, std::string key, const Place &at, Node value);

/// The first entry whose key was there before; null if none.
const Entry *findRepeated(const Node &map);
/// The sentence about it. Keys may be shown.
std::string repeatedMessage(const Entry &entry);

/// Replaces the entry "<<" by the entries of the maps it names: own keys win over merged ones, maps
/// named earlier over later ones. The value that is no map, or null.
const Node *applyMerges(Node &map);

} // namespace tacet::drift
