// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The tree of plugins from XML, JSON and YAML. A map is a plugin under its key, or, in strict XML
// and in JSON's long form, under its `type`; a list is several of one kind; a text is an attribute.
#include "drift/adapters/log4j2/component.h"

#include "drift/adapters/text.h"

namespace tacet::drift {

namespace {

constexpr int MostLevels = 64;

void fill(const Node &map, Log4jComponent &component, int depth);

void addChild(const std::string &key, const Node &node, const Place &at, Log4jComponent &component,
              int depth) {
  Log4jComponent &child = component.children.emplace_back();
  child.type = key;
  child.at = at.known() ? at : node.at;
  fill(node, child, depth + 1);
  // <Appender type="File">, <Layout type="PatternLayout">, <Filter type="…">: strict spelling.
  const auto type = child.attributes.find("type");
  const bool strict = key == "appender" || key == "layout" || key == "filter" || key == "policy";
  if (strict && type != child.attributes.end())
    child.type = lowered(type->second.text);
}

void fill(const Node &map, Log4jComponent &component, int depth) {
  if (depth > MostLevels)
    return;
  for (const Entry &entry : map.entries) {
    const std::string key = lowered(entry.key);
    if (entry.value.isScalar()) {
      component.attributes[key] = entry.value;
      if (key == "name")
        component.name = entry.value.text;
    } else if (entry.value.isMap() || entry.value.isNull()) {
      addChild(key, entry.value, entry.at, component, depth);
    } else {
      for (const Node &item : entry.value.items)
        addChild(key, item, item.at, component, depth);
    }
  }
}

} // namespace

std::string_view Log4jComponent::text(std::string_view key, std::string_view fallback) const {
  const auto found = attributes.find(std::string(key));
  return found == attributes.end() ? fallback : std::string_view(found->second.text);
}

Place Log4jComponent::placeOf(std::string_view key) const {
  const auto found = attributes.find(std::string(key));
  return found == attributes.end() ? at : found->second.at;
}

const Log4jComponent *Log4jComponent::child(std::string_view wanted) const {
  for (const Log4jComponent &component : children)
    if (component.type == wanted)
      return &component;
  return nullptr;
}

std::vector<const Log4jComponent *> Log4jComponent::all(std::string_view wanted) const {
  std::vector<const Log4jComponent *> found;
  for (const Log4jComponent &component : children)
    if (component.type == wanted)
      found.push_back(&component);
  return found;
}

Log4jComponent readLog4jTree(const Node &root, std::string_view name) {
  Log4jComponent component;
  component.type = name;
  component.at = root.at;
  fill(root, component, 0);
  return component;
}

} // namespace tacet::drift
