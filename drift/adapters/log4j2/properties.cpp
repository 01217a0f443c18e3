// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Log4j's properties format (core/config/properties/PropertiesConfigurationBuilder.java). The part
// after "appender." and "logger." is an arbitrary id; "type" names the plugin, all other words are
// attributes or nested plugins. `rootLogger = LEVEL, REF…` is short for the long spelling, and so
// is `logger.ID = LEVEL, REF…` (since 2.17.2).
#include "drift/adapters/log4j2/component.h"
#include "drift/adapters/text.h"

#include <algorithm>

namespace tacet::drift {

namespace {

Node mapOf(const Place &at) {
  Node node;
  node.kind = NodeKind::Map;
  node.at = at;
  return node;
}

Node scalarOf(std::string_view text, const Place &at) {
  Node node;
  node.kind = NodeKind::Scalar;
  node.text = text;
  node.at = at;
  return node;
}

/// The map under `key`; a text that stands there becomes its "#text".
Node &into(Node &map, const std::string &key, const Place &at) {
  const auto same = std::ranges::find(map.entries, key, &Entry::key);
  if (same == map.entries.end())
    return map.entries.emplace_back(Entry{key, at, mapOf(at)}).value;
  if (!same->value.isMap()) {
    Node wrapped = mapOf(same->value.at);
    wrapped.entries.push_back({"#text", same->value.at, same->value});
    same->value = std::move(wrapped);
  }
  return same->value;
}

/// "a.b.c" as maps in maps.
Node nested(const Node &root) {
  Node tree = mapOf(root.at);
  for (const Entry &entry : root.entries) {
    const std::vector<std::string> steps = splitAt(entry.key, ".");
    Node *map = &tree;
    for (size_t i = 0; i + 1 < steps.size(); ++i)
      map = &into(*map, steps[i], entry.at);
    if (!steps.empty())
      map->entries.push_back({steps.back(), entry.at, entry.value});
  }
  return tree;
}

/// A plugin and, below it, what has a `type`; other maps carry attributes with dots in their names.
Node pluginOf(const Node &map) {
  Node plugin = mapOf(map.at);
  for (const Entry &entry : map.entries) {
    if (!entry.value.isMap()) {
      plugin.entries.push_back(entry);
      continue;
    }
    const std::string_view type = entry.value.textAt("type");
    Node child = pluginOf(entry.value);
    if (!type.empty())
      plugin.entries.push_back({std::string(type), entry.at, std::move(child)});
    else if (entry.key == "appenderRef" || entry.key == "appenderRefs")
      for (Entry &ref : child.entries)
        plugin.entries.push_back({"AppenderRef", ref.at, ref.value});
    else if (entry.value.find("ref") != nullptr)
      plugin.entries.push_back({"AppenderRef", entry.at, std::move(child)});
    else // an id around plugins: filter.ID.…, strategy.action.…
      plugin.entries.insert(plugin.entries.end(), child.entries.begin(), child.entries.end());
  }
  return plugin;
}

/// "info, file, console" beside or instead of the long spelling.
void readShort(const Node &text, Node &logger) {
  std::vector<std::string> words = splitAt(text.text, ", \t");
  for (size_t i = 0; i < words.size(); ++i) {
    if (i == 0) {
      logger.entries.push_back({"level", text.at, scalarOf(words[i], text.at)});
      continue;
    }
    Node ref = mapOf(text.at);
    ref.entries.push_back({"ref", text.at, scalarOf(words[i], text.at)});
    logger.entries.push_back({"AppenderRef", text.at, std::move(ref)});
  }
}

Node loggerOf(const Node &node) {
  Node logger = node.isMap() ? pluginOf(node) : mapOf(node.at);
  const Node *text = node.isMap() ? node.find("#text") : &node;
  if (text != nullptr)
    readShort(*text, logger);
  return logger;
}

} // namespace

Log4jComponent readLog4jProperties(const Node &root) {
  const Node tree = nested(root);
  Node configuration = mapOf(root.at);
  Node appenders = mapOf(root.at);
  Node loggers = mapOf(root.at);
  for (const Entry &entry : tree.entries) {
    if (entry.key == "appender")
      for (const Entry &appender : entry.value.entries)
        appenders.entries.push_back(
            {std::string(appender.value.textAt("type")), appender.at, pluginOf(appender.value)});
    else if (entry.key == "rootLogger")
      loggers.entries.push_back({"Root", entry.at, loggerOf(entry.value)});
    else if (entry.key == "logger")
      for (const Entry &logger : entry.value.entries)
        loggers.entries.push_back({"Logger", logger.at, loggerOf(logger.value)});
    else if (entry.value.isScalar())
      configuration.entries.push_back(entry);
  }
  configuration.entries.push_back({"Appenders", root.at, std::move(appenders)});
  configuration.entries.push_back({"Loggers", root.at, std::move(loggers)});
  return readLog4jTree(configuration, "configuration");
}

} // namespace tacet::drift
