// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One tree of both formats. @INCLUDE takes a pattern whose files come in the order of the file
// system (src/config_format/flb_cf_fluentbit.c, glob with GLOB_NOSORT): they are put in the order
// of their names here. @SET and YAML's `env` make variables; `${X}` of all others stays.
#include "drift/adapters/build.h"
#include "drift/adapters/fluent-bit/fluent_bit.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tacet::drift {

namespace {

constexpr int MostIncludes = 16;

struct Group {
  std::string_view key;
  const char *section;
};
constexpr std::array<Group, 3> Groups{
    {{"inputs", "input"}, {"filters", "filter"}, {"outputs", "output"}}};

/// `key` repeated for each item of a list, as the classic format writes it.
void addProperty(const Entry &entry, Node &section) {
  const std::string key = lowered(entry.key);
  const bool texts = entry.value.isList() && key != "processors" &&
                     std::ranges::all_of(entry.value.items, &Node::isScalar);
  if (!texts) {
    section.entries.push_back({key, entry.at, entry.value});
    return;
  }
  for (const Node &item : entry.value.items)
    section.entries.push_back({key, item.at, item});
}

Node sectionOf(const Node &map, const Place &at) {
  Node section;
  section.kind = NodeKind::Map;
  section.at = at;
  for (const Entry &entry : map.entries)
    addProperty(entry, section);
  return section;
}

class Merger {
public:
  explicit Merger(std::span<const Document> documents) : Documents(documents) {
    for (const Document &document : documents)
      Order.push_back(&document);
    std::ranges::stable_sort(Order, {}, [](const Document *document) { return document->name; });
  }

  Effective run() {
    Result.root.kind = NodeKind::Map;
    if (!Documents.empty())
      Result.root.at = Documents.front().root.at;
    for (const Document &document : Documents)
      if (!Used.contains(&document))
        add(document, 0);
    substitute(Result.root);
    return std::move(Result);
  }

private:
  void add(const Document &document, int depth) {
    Used.insert(&document);
    if (document.format == "yaml" || document.format == "json")
      addYaml(document.root, depth);
    else
      addClassic(document.root, depth);
  }

  void addClassic(const Node &root, int depth) {
    for (const Entry &entry : root.entries) {
      const std::string name = lowered(entry.key);
      if (name == "@include")
        include(entry.value, depth);
      else if (name == "@set")
        set(entry.value.text);
      else if (entry.value.isMap())
        Result.root.entries.push_back({name, entry.at, sectionOf(entry.value, entry.at)});
    }
  }

  void addYaml(const Node &root, int depth) {
    if (const Node *env = root.find("env"); env != nullptr)
      for (const Entry &entry : env->entries)
        Variables[entry.key] = entry.value.text;
    for (const Entry &entry : root.entries) {
      if (entry.key == "includes")
        for (const Node &item : entry.value.items)
          include(item, depth);
      else if (entry.key == "service")
        Result.root.entries.push_back({"service", entry.at, sectionOf(entry.value, entry.at)});
      else if (entry.key == "pipeline")
        addPipeline(entry.value);
      else if (entry.key == "customs")
        addList(entry.value, "custom");
    }
  }

  void addPipeline(const Node &pipeline) {
    for (const Group &group : Groups)
      if (const Node *list = pipeline.find(group.key); list != nullptr)
        addList(*list, group.section);
  }

  void addList(const Node &list, const char *section) {
    for (const Node &item : list.items)
      Result.root.entries.push_back({section, item.at, sectionOf(item, item.at)});
  }

  void include(const Node &pattern, int depth) {
    bool found = false;
    for (const Document *document : Order)
      if (!Used.contains(document) && depth < MostIncludes &&
          includePatternFits(pattern.text, document->name)) {
        add(*document, depth + 1);
        found = true;
      }
    if (!found)
      Result.opaque.push_back(opaqueAt("include@" + digestOf(pattern.text),
                                       {"an include whose files are not here", pattern.at},
                                       "missing", pattern.text));
  }

  void set(std::string_view text) {
    if (const size_t equals = text.find('='); equals != text.npos)
      Variables[std::string(trimmed(text.substr(0, equals)))] = trimmed(text.substr(equals + 1));
  }

  void substitute(Node &node) {
    for (Entry &entry : node.entries)
      substitute(entry.value);
    for (Node &item : node.items)
      substitute(item);
    if (Variables.empty())
      return;
    for (size_t at = node.text.find("${"); at != node.text.npos; at = node.text.find("${", at)) {
      const size_t end = node.text.find('}', at);
      const auto known = end == node.text.npos
                             ? Variables.end()
                             : Variables.find(node.text.substr(at + 2, end - at - 2));
      at += known == Variables.end() ? 2 : known->second.size();
      if (known != Variables.end())
        node.text.replace(at - known->second.size(), end + 1 - (at - known->second.size()),
                          known->second);
    }
  }

  std::span<const Document> Documents;
  std::vector<const Document *> Order;
  std::set<const Document *> Used;
  std::map<std::string, std::string> Variables;
  Effective Result;
};

} // namespace

Effective mergeFluentBit(std::span<const Document> documents) { return Merger(documents).run(); }

std::vector<std::string> fluentBitIncludes(const Document &document) {
  std::vector<std::string> patterns;
  for (const Entry &entry : document.root.entries) {
    if (equalsIgnoringCase(entry.key, "@include"))
      patterns.push_back(entry.value.text);
    if (entry.key == "includes")
      for (const Node &item : entry.value.items)
        patterns.push_back(item.text);
  }
  return patterns;
}

} // namespace tacet::drift
