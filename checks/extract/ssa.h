// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Values of variables across the control flow: on-the-fly SSA construction (Braun et al., "Simple
// and Efficient Construction of Static Single Assignment Form", CC 2013) over root variables.
// Fields are not variables here: a write to a field gives its root a new Update node, and a read
// projects through Updates.
#pragma once

#include "checks/flow/graph.h"

#include "llvm/ADT/DenseMap.h"

#include <functional>
#include <vector>

namespace tacet::extract {

/// A variable, `this`, or a temporary object, numbered by the function builder.
using RootId = uint32_t;

class Ssa {
public:
  /// `predecessors[b]` lists the blocks that lead to block b. `entryValue` makes a root's value on
  /// entry.
  Ssa(flow::Function &function, std::vector<std::vector<unsigned>> predecessors, unsigned entry,
      std::function<flow::NodeId(RootId)> entryValue);

  void startBlock(unsigned block) { current = block; }
  /// All of the block's statements have been seen; joins that waited for it can be completed.
  void finishBlock(unsigned block);

  flow::NodeId read(RootId root) { return read(current, root); }
  void write(RootId root, flow::NodeId value) { definitions[{current, root}] = value; }

  flow::NodeId add(flow::Node node);
  /// The part `symbol` of `object`: what was stored there last, where that is evident.
  flow::NodeId project(flow::NodeId object, flow::SymbolId symbol, flow::TypeId type,
                       flow::Location at);
  /// `object` with its part `symbol` replaced by `value`.
  flow::NodeId update(flow::NodeId object, flow::SymbolId symbol, flow::NodeId value,
                      flow::Location at);

private:
  flow::NodeId read(unsigned block, RootId root);
  flow::NodeId readFromPredecessors(unsigned block, RootId root);
  void completeMerge(flow::NodeId merge, unsigned block, RootId root);

  flow::Function &function;
  std::vector<std::vector<unsigned>> predecessors;
  unsigned entry;
  unsigned current;
  std::function<flow::NodeId(RootId)> entryValue;
  std::vector<unsigned> unfinishedPredecessors;
  llvm::DenseMap<std::pair<unsigned, unsigned>, flow::NodeId> definitions;
  llvm::DenseMap<std::pair<flow::NodeId, flow::SymbolId>, flow::NodeId> parts;
  std::vector<std::vector<std::pair<RootId, flow::NodeId>>> incomplete;
  std::vector<std::vector<unsigned>> successors;
};

} // namespace tacet::extract
