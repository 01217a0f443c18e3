// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// simdjson's tree keeps repeated members, which most parsers drop silently: two readers that keep
// different ones would see two baselines under one signature.
#include "drift/baseline/strict_json.h"

namespace tacet::drift {
namespace {

constexpr size_t kDeepest = 32;

std::string_view nameOf(std::string_view member) {
  return member.ends_with('?') ? member.substr(0, member.size() - 1) : member;
}

} // namespace

StrictObject::StrictObject(std::optional<simdjson::dom::element> element, std::string_view what,
                           std::initializer_list<std::string_view> members, JsonDoubts &doubts)
    : What(what), Doubts(doubts) {
  if (!element)
    return;
  if (element->get(Object) != simdjson::SUCCESS) {
    doubts.add(std::string(what) + " is no object");
    return;
  }
  IsObject = true;
  uint64_t seen = 0;
  for (const simdjson::dom::key_value_pair field : Object) {
    size_t i = 0;
    while (i < members.size() && nameOf(members.begin()[i]) != field.key)
      ++i;
    if (i == members.size()) {
      doubts.add(std::string(what) + " has a member that is not known");
      return;
    }
    if ((seen >> i & 1) != 0)
      doubts.add(std::string(what) + " has '" + std::string(field.key) + "' twice");
    seen |= uint64_t{1} << i;
  }
  for (size_t i = 0; i < members.size(); ++i)
    if ((seen >> i & 1) == 0 && !members.begin()[i].ends_with('?'))
      doubts.add(std::string(what) + " lacks '" + std::string(members.begin()[i]) + "'");
}

std::optional<simdjson::dom::element> StrictObject::find(std::string_view member) const {
  simdjson::dom::element found;
  if (Doubts.any() || !IsObject || Object.at_key(member).get(found) != simdjson::SUCCESS)
    return std::nullopt;
  return found;
}

void StrictObject::wrong(std::string_view member, std::string_view expected) const {
  Doubts.add("'" + std::string(member) + "' of " + std::string(What) + " is no " +
             std::string(expected));
}

std::string_view StrictObject::text(std::string_view member) const {
  std::string_view value;
  const auto found = find(member);
  if (found && found->get(value) != simdjson::SUCCESS)
    wrong(member, "text");
  return value;
}

uint32_t StrictObject::number(std::string_view member) const {
  uint64_t value = 0;
  const auto found = find(member);
  if (found && (found->get(value) != simdjson::SUCCESS || value > UINT32_MAX))
    wrong(member, "number of 32 bits");
  return static_cast<uint32_t>(value);
}

bool StrictObject::truth(std::string_view member) const {
  bool value = false;
  const auto found = find(member);
  if (found && found->get(value) != simdjson::SUCCESS)
    wrong(member, "true or false");
  return value;
}

std::vector<simdjson::dom::element> StrictObject::list(std::string_view member) const {
  simdjson::dom::array value;
  const auto found = find(member);
  if (!found)
    return {};
  if (found->get(value) == simdjson::SUCCESS)
    return {value.begin(), value.end()};
  wrong(member, "list");
  return {};
}

std::vector<std::string> StrictObject::texts(std::string_view member) const {
  std::vector<std::string> found;
  for (const simdjson::dom::element element : list(member)) {
    std::string_view text;
    if (element.get(text) != simdjson::SUCCESS)
      wrong(member, "list of texts");
    found.emplace_back(text);
  }
  return found;
}

std::vector<simdjson::dom::key_value_pair> StrictObject::members(std::string_view member) const {
  simdjson::dom::object value;
  const auto found = find(member);
  std::vector<simdjson::dom::key_value_pair> pairs;
  if (!found)
    return pairs;
  if (found->get(value) != simdjson::SUCCESS) {
    wrong(member, "object");
    return pairs;
  }
  for (const simdjson::dom::key_value_pair pair : value) {
    for (const simdjson::dom::key_value_pair &other : pairs)
      if (other.key == pair.key)
        Doubts.add("'" + std::string(member) + "' has a member twice");
    pairs.push_back(pair);
  }
  return pairs;
}

std::optional<simdjson::dom::element> parseStrict(simdjson::dom::parser &parser,
                                                  std::string_view text, JsonDoubts &doubts,
                                                  size_t spare) {
  simdjson::dom::element root;
  if (parser.allocate(text.size() + 1, kDeepest) != simdjson::SUCCESS ||
      parser.parse(text.data(), text.size(), spare < simdjson::SIMDJSON_PADDING).get(root) !=
          simdjson::SUCCESS) {
    doubts.add("it is not valid JSON, or was cut off");
    return std::nullopt;
  }
  return root;
}

} // namespace tacet::drift
