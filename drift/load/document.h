// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What every loader makes of bytes: an ordered tree whose every node knows where it stands. The
// tree holds what the file says, aliases folded and merge keys applied; what the agent makes of it
// (several files, substitutions, defaults) is the adapters' business. docs/formats/documents.md
// says how each format becomes a tree. Plain values.
#pragma once

#include "core/finding/finding.h"

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// A range of bytes of a file. `file` belongs to a FileNames that outlives the tree; null for what
/// stands nowhere, such as a default. Lines and columns count from 1, columns in bytes.
struct Place {
  const std::string *file = nullptr; ///< as reports print it
  uint32_t line = 0;
  uint32_t column = 0;
  uint32_t begin = 0; ///< bytes from the file's start
  uint32_t end = 0;   ///< one past the last; equal to `begin` where a format does not tell

  Position position() const { return {file == nullptr ? std::string() : *file, line, column}; }
  bool known() const { return line != 0; }
};

/// Owns the names that places point to.
class FileNames {
public:
  const std::string *add(std::string name) { return &Names.emplace_back(std::move(name)); }

private:
  std::deque<std::string> Names;
};

enum class NodeKind : uint8_t { Null, Scalar, List, Map };

/// What the format itself says of a scalar. Formats without types (INI, properties) say String.
enum class ScalarType : uint8_t { String, Number, Bool };

struct Entry;

struct Node {
  NodeKind kind = NodeKind::Null;
  ScalarType type = ScalarType::String;
  bool quoted = false;        ///< was written as a quoted or block text: never a number or a bool
  std::string text;           ///< of a scalar: unescaped, UTF-8. Never to be printed as it is.
  std::string tag;            ///< YAML's "!custom", XML's element name where it is not the key
  std::vector<Node> items;    ///< of a list
  std::vector<Entry> entries; ///< of a map, in the file's order; keys may repeat where the format
                              ///< lets them (rsyslog, Fluent Bit, XML), else loading fails
  Place at;

  bool isNull() const { return kind == NodeKind::Null; }
  bool isScalar() const { return kind == NodeKind::Scalar; }
  bool isList() const { return kind == NodeKind::List; }
  bool isMap() const { return kind == NodeKind::Map; }
  /// The value under the last entry of that name, as most agents read; null if there is none.
  const Node *find(std::string_view key) const;
  /// find() by steps: findPath({"service", "telemetry", "logs"}).
  const Node *findPath(std::initializer_list<std::string_view> path) const;
  /// The scalar's text under `key`; `fallback` when it is absent, null or not a scalar.
  std::string_view textAt(std::string_view key, std::string_view fallback = {}) const;
};

struct Entry {
  std::string key;
  Place at; ///< of the key
  Node value;
};

/// One document of one file: a file of several YAML documents gives several.
struct Document {
  Node root;
  std::string format; ///< "yaml", "toml", "json", "xml", "ini", "properties", "fluentbit", …
  /// How the file is called inside the thing that carries it, for recognition: "fluent-bit.conf"
  /// in a ConfigMap, else the file's own path.
  std::string name;
  /// Where it was unpacked from: "ConfigMap logging/fluent-bit"; empty for a plain file.
  std::string carrier;
  /// The file's bytes, kept only for Kubernetes objects, so that what they carry gets its places.
  std::shared_ptr<const std::string> bytes;
};

} // namespace tacet::drift
