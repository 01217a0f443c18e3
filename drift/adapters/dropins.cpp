// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Order and merging of drop-ins.
#include "drift/adapters/dropins.h"

#include "drift/adapters/text.h"

#include <algorithm>
#include <array>
#include <map>

namespace tacet::drift {

namespace {

/// 0 for the highest. What lies in no directory that we know was given by hand and is one of etc.
int rankOf(std::string_view name) {
  constexpr std::array<std::string_view, 3> lower{"run/", "usr/local/lib/", "usr/lib/"};
  for (size_t i = 0; i < lower.size(); ++i)
    if (const size_t at = name.find(lower.at(i));
        at != std::string_view::npos && (at == 0 || name[at - 1] == '/'))
      return static_cast<int>(i) + 1;
  return 0;
}

bool isDropIn(std::string_view name) { return folderOf(name).ends_with(".d"); }

} // namespace

std::vector<const Document *> inDropInOrder(std::span<const Document> documents) {
  // The main file is sought in the same directories, and only the first one found is read.
  std::map<std::pair<bool, std::string_view>, const Document *> chosen;
  for (const Document &document : documents) {
    const auto key = std::pair(isDropIn(document.name), baseName(document.name));
    const Document *&winner = chosen[key];
    if (winner == nullptr || rankOf(document.name) < rankOf(winner->name))
      winner = &document;
  }
  std::vector<const Document *> ordered;
  ordered.reserve(chosen.size());
  for (const auto &[key, document] : chosen)
    ordered.push_back(document);
  return ordered;
}

Node mergeSections(std::span<const Document> documents) {
  Node merged;
  merged.kind = NodeKind::Map;
  for (const Document *document : inDropInOrder(documents))
    for (const Entry &section : document->root.entries) {
      const auto same = std::ranges::find(merged.entries, section.key, &Entry::key);
      if (same == merged.entries.end()) {
        merged.entries.push_back(section);
        continue;
      }
      std::vector<Entry> &into = same->value.entries;
      into.insert(into.end(), section.value.entries.begin(), section.value.entries.end());
    }
  if (!documents.empty())
    merged.at = documents.front().root.at;
  return merged;
}

const Node *assigned(const Node *section, std::string_view key) {
  const Node *value = section == nullptr ? nullptr : section->find(key);
  return value == nullptr || value->text.empty() ? nullptr : value;
}

std::optional<bool> systemdBoolean(std::string_view text) {
  constexpr std::array<std::string_view, 6> yes{"1", "yes", "y", "true", "t", "on"};
  constexpr std::array<std::string_view, 6> no{"0", "no", "n", "false", "f", "off"};
  const std::string word = lowered(text);
  if (std::ranges::find(yes, word) != yes.end())
    return true;
  if (std::ranges::find(no, word) != no.end())
    return false;
  return std::nullopt;
}

} // namespace tacet::drift
