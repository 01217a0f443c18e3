// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "checks/extract/ssa.h"

#include <algorithm>

namespace tacet::extract {

using namespace flow;

Ssa::Ssa(Function &functionToFill, std::vector<std::vector<unsigned>> predecessorLists,
         unsigned entryBlock, std::function<NodeId(RootId)> makeEntryValue)
    : function(functionToFill), predecessors(std::move(predecessorLists)), entry(entryBlock),
      current(entryBlock), entryValue(std::move(makeEntryValue)),
      unfinishedPredecessors(predecessors.size()), incomplete(predecessors.size()),
      successors(predecessors.size()) {
  for (unsigned block = 0; block < predecessors.size(); ++block) {
    unfinishedPredecessors[block] = predecessors[block].size();
    for (unsigned predecessor : predecessors[block])
      successors[predecessor].push_back(block);
  }
}

NodeId Ssa::add(Node node) {
  function.nodes.push_back(std::move(node));
  return function.nodes.size() - 1;
}

NodeId Ssa::read(unsigned block, RootId root) {
  if (auto found = definitions.find({block, root}); found != definitions.end())
    return found->second;
  NodeId value;
  if (block == entry) {
    value = entryValue(root);
    definitions[{block, root}] = value;
    return value;
  }
  return readFromPredecessors(block, root);
}

NodeId Ssa::readFromPredecessors(unsigned block, RootId root) {
  const auto &from = predecessors[block];
  NodeId value;
  if (from.empty()) {
    value = read(entry, root);
  } else if (from.size() == 1 && unfinishedPredecessors[block] == 0) {
    value = read(from.front(), root);
  } else {
    // A merge is entered before its inputs are read, so that loops end here.
    Node merge;
    merge.kind = NodeKind::Merge;
    value = add(std::move(merge));
    definitions[{block, root}] = value;
    if (unfinishedPredecessors[block] > 0)
      incomplete[block].push_back({root, value});
    else
      completeMerge(value, block, root);
    return definitions[{block, root}];
  }
  definitions[{block, root}] = value;
  return value;
}

void Ssa::completeMerge(NodeId merge, unsigned block, RootId root) {
  std::vector<NodeId> values;
  for (unsigned predecessor : predecessors[block]) {
    const NodeId value = read(predecessor, root);
    if (value != merge && std::find(values.begin(), values.end(), value) == values.end())
      values.push_back(value);
  }
  Node &node = function.nodes[merge];
  for (NodeId value : values)
    node.inputs.push_back({value, EdgeKind::Flow, kNone, false});
  if (!values.empty())
    node.type = function.nodes[values.front()].type;
  // Nobody has used the merge yet unless its block was being waited for: then it was all one value.
  if (values.size() == 1)
    definitions[{block, root}] = values.front();
}

void Ssa::finishBlock(unsigned block) {
  for (unsigned successor : successors[block]) {
    if (--unfinishedPredecessors[successor] > 0)
      continue;
    auto waiting = std::move(incomplete[successor]);
    incomplete[successor].clear();
    for (auto [root, merge] : waiting) {
      const NodeId now = definitions[{successor, root}];
      completeMerge(merge, successor, root);
      if (now != merge) // the block has written the variable since
        definitions[{successor, root}] = now;
    }
  }
}

NodeId Ssa::project(NodeId object, SymbolId symbol, TypeId type, Location at) {
  NodeId from = object;
  while (true) {
    const Node &node = function.nodes[from];
    if (node.kind == NodeKind::Update) {
      NodeId base = kNone;
      for (const Edge &edge : node.inputs) {
        if (edge.kind == EdgeKind::Store && edge.part == symbol)
          return edge.from;
        if (edge.kind == EdgeKind::Base)
          base = edge.from;
      }
      if (base == kNone)
        break;
      from = base;
    } else if (node.kind == NodeKind::Define && node.inputs.size() == 1) {
      from = node.inputs.front().from;
    } else {
      break;
    }
  }
  auto [found, isNew] = parts.try_emplace({object, symbol}, kNone);
  if (!isNew)
    return found->second;
  Node part;
  part.kind = NodeKind::Part;
  part.symbol = symbol;
  part.type = type;
  part.at = at;
  part.inputs.push_back({object, EdgeKind::Flow, kNone, false});
  const NodeId id = add(std::move(part));
  parts[{object, symbol}] = id;
  return id;
}

NodeId Ssa::update(NodeId object, SymbolId symbol, NodeId value, Location at) {
  Node node;
  node.kind = NodeKind::Update;
  node.type = function.nodes[object].type;
  node.at = at;
  node.inputs.push_back({object, EdgeKind::Base, kNone, false});
  node.inputs.push_back({value, EdgeKind::Store, symbol, false});
  return add(std::move(node));
}

} // namespace tacet::extract
