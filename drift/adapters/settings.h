// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading settings of which some are only known when the agent runs. Shared by adapters of systems
// with substitutions.
#pragma once

#include "drift/load/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift::settings {

/// The tag of a node whose text is not known before the agent runs.
inline constexpr std::string_view SymbolicTag = "${}";

enum class Switch : uint8_t { Absent, Off, On, Unknown };

/// Whether a part of the node's text is a substitution.
bool isSymbolic(const Node *node);

/// find() that takes no node for an empty one.
const Node *at(const Node *map, std::string_view key);
/// at() by steps, "protocol.otlp.tls".
const Node *deep(const Node *map, std::string_view dotted);

/// The first of several dotted paths, '|' between, that leads to something.
const Node *firstOf(const Node *map, std::string_view paths);

Switch switchAt(const Node *map, std::string_view key);

/// The scalar's text; nothing where there is none. Substitutions stay in it.
std::optional<std::string> textAt(const Node *map, std::string_view dotted);

/// The scalars of a list, or the one that stands in its place.
std::vector<const Node *> scalarsAt(const Node *map, std::string_view key);

/// Everything below the node in one text, for digests of conditions.
std::string flat(const Node &node);

} // namespace tacet::drift::settings
