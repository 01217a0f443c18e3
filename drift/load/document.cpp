// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Looking things up in a document's tree.
#include "drift/load/document.h"

namespace tacet::drift {

const Node *Node::find(std::string_view key) const {
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
    if (entry->key == key)
      return &entry->value;
  return nullptr;
}

const Node *Node::findPath(std::initializer_list<std::string_view> path) const {
  const Node *node = this;
  for (const std::string_view step : path)
    if (node = node->find(step); node == nullptr)
      return nullptr;
  return node;
}

std::string_view Node::textAt(std::string_view key, std::string_view fallback) const {
  const Node *node = find(key);
  return node != nullptr && node->isScalar() ? std::string_view(node->text) : fallback;
}

} // namespace tacet::drift
