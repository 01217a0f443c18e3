// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A map key keeps the place where it was said last.
#include "drift/adapters/otelcol/merge.h"

#include <algorithm>

namespace tacet::drift::otelcol {
namespace {

bool grows(std::string_view key) {
  return key == "extensions" || key == "receivers" || key == "exporters";
}

void append(Node &base, const Node &over) {
  for (const Node &item : over.items) {
    const auto same = [&](const Node &known) { return known.text == item.text; };
    if (!item.isScalar() || std::ranges::none_of(base.items, same))
      base.items.push_back(item);
  }
}

void merge(Node &base, const Node &over, std::string_view key, bool appendLists) {
  if (base.isList() && over.isList() && appendLists && grows(key)) {
    append(base, over);
    return;
  }
  if (!base.isMap() || !over.isMap()) {
    base = over;
    return;
  }
  for (const Entry &entry : over.entries) {
    const auto known = std::ranges::find(base.entries, entry.key, &Entry::key);
    if (known == base.entries.end()) {
      base.entries.push_back(entry);
      continue;
    }
    merge(known->value, entry.value, entry.key, appendLists);
    known->at = entry.at;
  }
}

} // namespace

void mergeInto(Node &base, const Node &over, bool appendLists) {
  // A document with nothing in it is a file with nothing to say.
  if (over.isNull())
    return;
  merge(base, over, {}, appendLists);
}

} // namespace tacet::drift::otelcol
