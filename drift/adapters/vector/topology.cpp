// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Backwards from each sink. Vector refuses cycles; here a component is entered once on each way.
#include "drift/adapters/vector/topology.h"

#include "drift/adapters/settings.h"
#include "drift/adapters/vector/kinds.h"

#include <algorithm>
#include <utility>

namespace tacet::drift::vector {
namespace {

using namespace settings;
using Kind = Component::Kind;

constexpr size_t MostWays = 20000;

void addSection(Components &components, const Node &root, std::string_view section, Kind kind) {
  const Node *node = root.find(section);
  if (node == nullptr)
    return;
  for (const Entry &entry : node->entries) {
    Component component{
        kind,     entry.key, kindName(textAt(&entry.value, "type").value_or("")), &entry.value, {},
        entry.at, entry.at};
    for (const Node *input : scalarsAt(&entry.value, "inputs"))
      component.inputs.push_back(input->text);
    if (const Node *inputs = at(&entry.value, "inputs"))
      component.inputsAt = inputs->at;
    components[entry.key] = std::move(component);
  }
}

/// The outputs that a component has beside its usual one.
std::vector<std::string> outputsOf(const Component &component) {
  std::vector<std::string> outputs;
  if (component.type == "remap" && switchAt(component.settings, "reroute_dropped") == Switch::On)
    outputs.emplace_back("dropped");
  if (component.type == "route" || component.type == "exclusive_route") {
    if (const Node *routes = at(component.settings, "route"))
      for (const Entry &entry : routes->entries)
        outputs.push_back(entry.key);
    if (const Node *routes = at(component.settings, "routes"))
      for (const Node &item : routes->items)
        outputs.push_back(textAt(&item, "name").value_or(""));
    outputs.emplace_back("_unmatched");
  }
  if (component.kind == Kind::Source)
    for (const std::string_view signal : {"logs", "metrics", "traces"})
      outputs.emplace_back(signal);
  return outputs;
}

class Walker {
public:
  Walker(const Components &components, Ways &ways) : All(components), Found(ways) {}

  void from(const Component &component, const std::string &output) {
    const auto here = [&](const Station &station) { return station.component == &component; };
    if (std::ranges::any_of(Current, here))
      return;
    Current.push_back({&component, output});
    if (component.kind == Kind::Source)
      add();
    else
      for (const std::string &input : component.inputs)
        follow(input);
    Current.pop_back();
  }

private:
  void follow(const std::string &input) {
    for (const auto &[id, component] : All) {
      if (component.kind == Kind::Sink)
        continue;
      if (matchesGlob(input, id))
        from(component, "");
      for (const std::string &output : outputsOf(component)) {
        std::string name = id;
        name.append(".").append(output);
        if (matchesGlob(input, name))
          from(component, output);
      }
    }
  }

  void add() {
    if (Found.ways.size() >= MostWays) {
      Found.complete = false;
      return;
    }
    Found.ways.emplace_back(Current.rbegin(), Current.rend());
  }

  const Components &All;
  Ways &Found;
  Way Current;
};

} // namespace

std::string Component::label() const {
  const std::string_view word = kind == Kind::Source ? "source"
                                : kind == Kind::Sink ? "sink"
                                                     : "transform";
  return std::string(word) + " '" + id + "'";
}

Components readComponents(const Node &root) {
  Components components;
  addSection(components, root, "sources", Kind::Source);
  addSection(components, root, "transforms", Kind::Transform);
  addSection(components, root, "sinks", Kind::Sink);
  return components;
}

Ways waysThrough(const Components &components) {
  Ways ways;
  Walker walker(components, ways);
  for (const auto &[id, component] : components)
    if (component.kind == Kind::Sink)
      walker.from(component, "");
  return ways;
}

bool matchesGlob(std::string_view glob, std::string_view name) {
  const size_t star = glob.find('*');
  if (star == std::string_view::npos)
    return glob == name;
  if (!name.starts_with(glob.substr(0, star)))
    return false;
  const std::string_view rest = glob.substr(star + 1);
  for (size_t skip = star; skip <= name.size(); ++skip)
    if (matchesGlob(rest, name.substr(skip)))
      return true;
  return false;
}

} // namespace tacet::drift::vector
