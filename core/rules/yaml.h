// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Typed reading of YAML with positions. yaml-cpp only tokenises: its own node tree is slow to build
// and forgets duplicate keys. Every error is collected with its place, nothing throws, and a reader
// that met an error goes on with the rest.
#pragma once

#include "core/finding/finding.h"
#include "core/rules/load.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tacet {

template <class T> struct Located {
  T value;
  Position at;
};

struct YamlNode {
  enum class Type : uint8_t { Null, Scalar, List, Map };
  Type type = Type::Null;
  std::string text;               ///< of a Scalar
  std::vector<std::string> keys;  ///< of a Map, parallel to `children`
  std::vector<YamlNode> children; ///< of a List or Map
  Position at;
  std::vector<Position> keyPositions;
};

/// The one document of a file. Nothing when it can't be read; then `problems` says why.
std::optional<YamlNode> parseYaml(const RuleFile &file, std::vector<RuleProblem> &problems);

/// The word of `known` that `word` was probably meant to be; empty when none is near.
std::string_view nearestWord(std::string_view word, std::span<const std::string_view> known);

/// One map of a rule file. All getters report what is wrong and answer with nothing then.
class MapReader {
public:
  /// Reports unknown and repeated keys at once. `what` names the map in messages: "a sink".
  MapReader(const YamlNode &node, std::string_view what, std::span<const std::string_view> keys,
            std::vector<RuleProblem> &problems);

  bool isMap() const { return map.type == YamlNode::Type::Map; }
  const Position &at() const { return map.at; }
  /// Null when absent.
  const YamlNode *find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key) != nullptr; }
  /// Reports an absent key.
  bool require(std::string_view key) const;

  std::optional<Located<std::string>> text(std::string_view key) const;
  std::optional<Located<uint32_t>> number(std::string_view key) const;
  /// One text or a list of texts; empty when absent.
  std::vector<Located<std::string>> texts(std::string_view key) const;
  /// The elements of a list; nothing when absent or not a list.
  const std::vector<YamlNode> *list(std::string_view key) const;

  void fail(const Position &at, std::string message) const;

private:
  std::optional<std::string> scalar(const YamlNode &value, std::string_view key) const;

  const YamlNode &map;
  std::string name;
  std::vector<RuleProblem> &sink;
};

} // namespace tacet
