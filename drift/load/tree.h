// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What loaders do to trees: finding keys that repeat, applying YAML's merge keys.
#pragma once

#include "drift/load/document.h"

#include <string>

namespace tacet::drift {

/// The first entry whose key was there before; null if none.
const Entry *findRepeated(const Node &map);
/// The sentence about it. Keys may be shown.
std::string repeatedMessage(const Entry &entry);

/// Replaces the entry "<<" by the entries of the maps it names: own keys win over merged ones, maps
/// named earlier over later ones. The value that is no map, or null.
const Node *applyMerges(Node &map);

} // namespace tacet::drift
