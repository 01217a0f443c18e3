// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What the entries of several sections have in common: selectors, positions, forms.
#include "core/rules/sections.h"

#include <algorithm>

namespace tacet {
namespace {

std::string quoted(std::string_view text) {
  std::string result = "'";
  result += text;
  result += '\'';
  return result;
}

} // namespace

std::vector<Selector> readSelectors(const MapReader &map, std::string_view key) {
  std::vector<Selector> selectors;
  for (Located<std::string> &text : map.texts(key)) {
    SelectorResult result = compileSelector(text.value, text.at);
    if (result.error.empty())
      selectors.push_back(std::move(result.selector));
    else
      map.fail(text.at, "the selector '" + text.value + "' " + result.error);
  }
  return selectors;
}

ArgRanges readRanges(const MapReader &map, std::string_view key, ArgRanges otherwise) {
  if (!map.has(key))
    return otherwise;
  ArgRanges ranges;
  for (const Located<std::string> &text : map.texts(key)) {
    if (std::optional<ArgRanges> parsed = parseArgRanges(text.value))
      ranges.insert(ranges.end(), parsed->begin(), parsed->end());
    else
      map.fail(text.at, "'" + text.value +
                            "' is no position; write a number, 'N..', 'this', 'return' or 'all'");
  }
  return ranges;
}

bool readFlag(const MapReader &map, std::string_view key) {
  std::optional<Located<std::string>> text = map.text(key);
  if (text && text->value != "true" && text->value != "false")
    map.fail(text->at, quoted(key) + " is true or false, this is '" + text->value + "'");
  return text && text->value == "true";
}

std::string_view readForm(const MapReader &map, std::span<const std::string_view> forms) {
  std::string_view found;
  std::string all;
  for (std::string_view form : forms) {
    all += all.empty() ? "" : ", ";
    all += quoted(form);
    if (!map.has(form))
      continue;
    if (!found.empty()) {
      map.fail(map.at(),
               quoted(found) + " and " + quoted(form) + " can't stand in one rule; make it two");
      return {};
    }
    found = form;
  }
  if (found.empty() && map.isMap())
    map.fail(map.at(), "a rule needs one of " + all);
  return found;
}

void refuseOthers(const MapReader &map, const YamlNode &node, std::string_view form,
                  std::span<const std::string_view> allowed) {
  for (size_t i = 0; i < node.keys.size(); ++i) {
    const std::string &key = node.keys[i];
    if (key != form && std::find(allowed.begin(), allowed.end(), key) == allowed.end())
      map.fail(node.keyPositions[i], quoted(key) + " means nothing beside " + quoted(form));
  }
}

} // namespace tacet
