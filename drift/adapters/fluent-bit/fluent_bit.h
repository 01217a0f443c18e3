// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Fluent Bit: both formats become one tree, sections in order, and the tree becomes plugins with
// their properties; what follows knows only those.
#pragma once

#include "drift/adapters/adapter.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// A plugin's instance. Property names are in lower case and may repeat.
struct FluentBitPlugin {
  std::string name;
  const Node *node = nullptr;
  Place at;

  const Node *find(std::string_view key) const;
  std::string_view text(std::string_view key, std::string_view fallback = {}) const;
  std::vector<const Node *> all(std::string_view key) const;
  Place placeOf(std::string_view key) const;
};

/// A section of the effective tree as a plugin.
FluentBitPlugin fluentBitPlugin(const Node &section);

/// true/on/yes and false/off/no; all else is neither (src/flb_utils.c, flb_utils_bool).
std::optional<bool> fluentBitBool(std::string_view text);

/// Classic and YAML documents, includes in their places, known variables put in, as a map of
/// "service", "input", "filter", "output", "custom"; names in lower case.
Effective mergeFluentBit(std::span<const Document> documents);
std::vector<std::string> fluentBitIncludes(const Document &document);

/// Whether a tag, in which '*' stands for any text, is reached by a rule of "match" or
/// "match_regex".
enum class TagFit : uint8_t { Never, Sometimes, Always };
TagFit fluentBitTagFit(const FluentBitPlugin &plugin, std::string_view tag);

/// What one filter or processor takes away; the subjects are parts after '|'.
std::vector<Fact> fluentBitProtections(const FluentBitPlugin &filter);
/// What can't be seen through, and what a filter itself sends away.
std::vector<Fact> fluentBitFilterFacts(const FluentBitPlugin &filter);

/// Export, capture or storage; type Path if it leads nowhere.
Fact fluentBitDestination(const FluentBitPlugin &output);

std::string fluentBitSourceOf(const FluentBitPlugin &input);
std::optional<Fact> fluentBitListener(const FluentBitPlugin &input);
/// The transport of a listener or sender by the common `tls` properties. `fallback` is what the
/// plugin does without them.
std::string fluentBitTls(const FluentBitPlugin &plugin, bool fallback);

void addFluentBitRoutes(const Node &root, std::vector<Fact> &facts);
void addFluentBitService(const Node &root, std::vector<Fact> &facts);

} // namespace tacet::drift
