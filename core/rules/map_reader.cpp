// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The checks that every map of a rule file goes through: known keys, right types, and no control
// characters. The last is the trap that "\b" sets: between double quotes YAML makes it a backspace,
// and a pattern with that in it matches nothing, silently.
#include "core/rules/yaml.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace tacet {
namespace {

size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
      diagonal = above;
    }
  }
  return row[b.size()];
}

std::string_view typeName(const YamlNode &node) {
  switch (node.type) {
  case YamlNode::Type::Null:
    return "nothing";
  case YamlNode::Type::Scalar:
    return "a text";
  case YamlNode::Type::List:
    return "a list";
  case YamlNode::Type::Map:
    return "a map";
  }
  return "";
}

/// "\b (backspace)"; empty when the character may stand in a rule.
std::string controlName(unsigned char c) {
  switch (c) {
  case '\a':
    return "\\a (bell)";
  case '\b':
    return "\\b (backspace)";
  case '\t':
    return "\\t (tab)";
  case '\n':
    return "a line end";
  case '\v':
    return "\\v (vertical tab)";
  case '\f':
    return "\\f (form feed)";
  case '\r':
    return "\\r (carriage return)";
  case 0x1b:
    return "\\e (escape)";
  default:
    break;
  }
  if (c >= 0x20 && c != 0x7f)
    return {};
  char hex[8];
  std::snprintf(hex, sizeof hex, "\\x%02x", unsigned(c));
  return hex;
}

std::string inQuotes(std::string_view text) {
  std::string quoted = "'";
  quoted += text;
  quoted += '\'';
  return quoted;
}

} // namespace

std::string_view nearestWord(std::string_view word, std::span<const std::string_view> known) {
  std::string_view best;
  size_t bestDistance = word.size() / 3 + 2; // a third of the word may be wrong, and one more
  for (std::string_view candidate : known) {
    size_t distance = editDistance(word, candidate);
    if (distance < bestDistance && distance < candidate.size()) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

MapReader::MapReader(const YamlNode &node, std::string_view what,
                     std::span<const std::string_view> keys, std::vector<RuleProblem> &problems)
    : map(node), name(what), sink(problems) {
  if (!isMap()) {
    fail(map.at, name + " must be a map, this is " + std::string(typeName(node)));
    return;
  }
  for (size_t i = 0; i < map.keys.size(); ++i) {
    const std::string &key = map.keys[i];
    if (std::find(map.keys.begin(), map.keys.begin() + long(i), key) != map.keys.begin() + long(i))
      fail(map.keyPositions[i], inQuotes(key) + " is given twice");
    if (std::find(keys.begin(), keys.end(), key) != keys.end())
      continue;
    std::string message = "unknown key " + inQuotes(key) + " in " + name;
    if (std::string_view near = nearestWord(key, keys); !near.empty())
      message += ", did you mean " + inQuotes(near) + "?";
    fail(map.keyPositions[i], message);
  }
}

const YamlNode *MapReader::find(std::string_view key) const {
  for (size_t i = 0; i < map.keys.size(); ++i)
    if (map.keys[i] == key)
      return &map.children[i];
  return nullptr;
}

bool MapReader::require(std::string_view key) const {
  if (!isMap())
    return false; // already told
  if (find(key))
    return true;
  fail(map.at, name + " needs " + inQuotes(key));
  return false;
}

std::optional<std::string> MapReader::scalar(const YamlNode &value, std::string_view key) const {
  if (value.type != YamlNode::Type::Scalar) {
    fail(value.at, inQuotes(key) + " must be a text, this is " + std::string(typeName(value)));
    return std::nullopt;
  }
  if (value.text.empty()) {
    fail(value.at, inQuotes(key) + " must not be empty");
    return std::nullopt;
  }
  for (char c : value.text) {
    std::string control = controlName(static_cast<unsigned char>(c));
    if (control.empty())
      continue;
    fail(value.at, inQuotes(key) + " holds the control character " + control +
                       ": between double quotes YAML reads a backslash as an escape; write the "
                       "text in single quotes");
    return std::nullopt;
  }
  return value.text;
}

std::optional<Located<std::string>> MapReader::text(std::string_view key) const {
  const YamlNode *value = find(key);
  if (!value)
    return std::nullopt;
  std::optional<std::string> found = scalar(*value, key);
  if (!found)
    return std::nullopt;
  return Located<std::string>{std::move(*found), value->at};
}

std::optional<Located<uint32_t>> MapReader::number(std::string_view key) const {
  std::optional<Located<std::string>> found = text(key);
  if (!found)
    return std::nullopt;
  uint32_t value = 0;
  const char *end = found->value.data() + found->value.size();
  auto [stop, error] = std::from_chars(found->value.data(), end, value);
  if (error == std::errc() && stop == end)
    return Located<uint32_t>{value, found->at};
  fail(found->at, inQuotes(key) + " must be a number, this is " + inQuotes(found->value));
  return std::nullopt;
}

std::vector<Located<std::string>> MapReader::texts(std::string_view key) const {
  std::vector<Located<std::string>> found;
  const YamlNode *value = find(key);
  if (!value)
    return found;
  if (value->type != YamlNode::Type::List) {
    if (std::optional<std::string> one = scalar(*value, key))
      found.push_back({std::move(*one), value->at});
    return found;
  }
  for (const YamlNode &child : value->children)
    if (std::optional<std::string> one = scalar(child, key))
      found.push_back({std::move(*one), child.at});
  return found;
}

const std::vector<YamlNode> *MapReader::list(std::string_view key) const {
  const YamlNode *value = find(key);
  if (!value)
    return nullptr;
  if (value->type == YamlNode::Type::List)
    return &value->children;
  fail(value->at, inQuotes(key) + " must be a list, this is " + std::string(typeName(*value)));
  return nullptr;
}

void MapReader::fail(const Position &at, std::string message) const {
  sink.push_back({at, Level::Error, std::move(message)});
}

} // namespace tacet
