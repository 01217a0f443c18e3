// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Maps are small, mostly: they are searched as they are, and only large ones get an index.
#include "drift/load/tree.h"

#include <unordered_set>

namespace tacet::drift {
namespace {

constexpr size_t Small = 12;
constexpr size_t LongestShown = 60;

const Entry *findRepeatedInLarge(const Node &map) {
  std::unordered_set<std::string_view> seen;
  seen.reserve(map.entries.size());
  for (const Entry &entry : map.entries)
    if (!seen.insert(entry.key).second)
      return &entry;
  return nullptr;
}

/// Appends the entries of `from` whose keys are not there yet.
void mergeInto(std::vector<Entry> &entries, std::unordered_set<std::string> &keys, Node &from) {
  for (Entry &entry : from.entries)
    if (keys.insert(entry.key).second)
      entries.push_back(std::move(entry));
}

} // namespace

Node Grower::make(NodeKind kind, size_t begin, size_t end) {
  if (++Nodes > Limits.nodes)
    Text.stop(begin, "too-large", "the document has too many values");
  Node node;
  node.kind = kind;
  node.at = Text.place(begin, end);
  return node;
}

Node Grower::scalar(std::string text, size_t begin, size_t end) {
  Node node = make(NodeKind::Scalar, begin, end);
  node.text = std::move(text);
  return node;
}

void Grower::checkDepth(size_t depth, size_t at) const {
  if (depth > Limits.depth)
    Text.stop(at, "too-deep", "lists and maps are nested too deeply");
}

Node &addEntry(Node &map, std::string key, const Place &at, Node value) {
  return map.entries.emplace_back(Entry{std::move(key), at, std::move(value)}).value;
}

const Entry *findRepeated(const Node &map) {
  if (map.entries.size() > Small)
    return findRepeatedInLarge(map);
  for (size_t i = 1; i < map.entries.size(); ++i)
    for (size_t j = 0; j < i; ++j)
      if (map.entries[i].key == map.entries[j].key)
        return &map.entries[i];
  return nullptr;
}

std::string repeatedMessage(const Entry &entry) {
  return "the key '" + entry.key.substr(0, LongestShown) +
         "' is there twice, and which one counts depends on the reader; remove one";
}

const Node *applyMerges(Node &map) {
  std::vector<Entry> entries;
  std::unordered_set<std::string> keys;
  for (const Entry &entry : map.entries)
    keys.insert(entry.key);
  for (Entry &entry : map.entries) {
    if (entry.key != "<<") {
      entries.push_back(std::move(entry));
      continue;
    }
    if (entry.value.isMap()) {
      mergeInto(entries, keys, entry.value);
      continue;
    }
    if (!entry.value.isList())
      return &entry.value;
    for (Node &item : entry.value.items) {
      if (!item.isMap())
        return &item;
      mergeInto(entries, keys, item);
    }
  }
  map.entries = std::move(entries);
  return nullptr;
}

} // namespace tacet::drift
