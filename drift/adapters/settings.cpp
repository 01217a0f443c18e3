// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Booleans are YAML 1.2 ones, as these agents read them: "yes" is a text.
#include "drift/adapters/settings.h"

#include <algorithm>

namespace tacet::drift::settings {

bool isSymbolic(const Node *node) { return node != nullptr && node->tag == SymbolicTag; }

const Node *at(const Node *map, std::string_view key) {
  return map == nullptr || !map->isMap() ? nullptr : map->find(key);
}

const Node *deep(const Node *map, std::string_view dotted) {
  while (map != nullptr && !dotted.empty()) {
    const size_t dot = dotted.find('.');
    map = at(map, dotted.substr(0, dot));
    dotted = dot == std::string_view::npos ? std::string_view() : dotted.substr(dot + 1);
  }
  return map;
}

const Node *firstOf(const Node *settings, std::string_view paths) {
  while (!paths.empty()) {
    const size_t bar = paths.find('|');
    const Node *node = deep(settings, paths.substr(0, bar));
    if (node != nullptr && !node->isNull())
      return node;
    paths = bar == std::string_view::npos ? std::string_view() : paths.substr(bar + 1);
  }
  return nullptr;
}

Switch switchAt(const Node *map, std::string_view key) {
  const Node *node = at(map, key);
  if (node == nullptr || node->isNull())
    return Switch::Absent;
  if (isSymbolic(node))
    return Switch::Unknown;
  return node->text == "true" || node->text == "True" || node->text == "TRUE" ? Switch::On
                                                                              : Switch::Off;
}

std::optional<std::string> textAt(const Node *map, std::string_view dotted) {
  const Node *node = deep(map, dotted);
  if (node == nullptr || !node->isScalar())
    return std::nullopt;
  return node->text;
}

std::vector<const Node *> scalarsAt(const Node *map, std::string_view key) {
  std::vector<const Node *> found;
  const Node *node = at(map, key);
  if (node == nullptr)
    return found;
  if (node->isScalar())
    found.push_back(node);
  for (const Node &item : node->items)
    if (item.isScalar())
      found.push_back(&item);
  return found;
}

std::string flat(const Node &node) {
  if (node.isScalar())
    return node.text + "\n";
  std::string text = node.isList() ? "[" : "{";
  for (const Node &item : node.items)
    text += flat(item);
  std::vector<std::string> entries;
  entries.reserve(node.entries.size());
  for (const Entry &entry : node.entries)
    entries.push_back(entry.key + ":" + flat(entry.value));
  std::ranges::sort(entries);
  for (const std::string &entry : entries)
    text += entry;
  return text + "}";
}

} // namespace tacet::drift::settings
