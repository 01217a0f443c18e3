// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Writing facts, and holding them against the vocabulary.
#include "drift/posture/words.h"

#include "drift/posture/vocabulary.h"

#include <algorithm>

namespace tacet::drift {

std::string pathSubject(std::string_view signal, std::string_view source,
                        std::string_view destination) {
  return std::string(signal).append(":").append(source).append(" > ").append(destination);
}

std::string exportSubject(std::string_view kind, std::string_view destination) {
  return std::string(kind).append("@").append(destination);
}

std::string protectionSubject(std::string_view path, std::string_view what) {
  return std::string(path).append("|").append(what);
}

Fact makeFact(FactType type, std::string subject, std::map<std::string, Value> values) {
  Fact fact;
  fact.type = type;
  fact.subject = std::move(subject);
  fact.values = std::move(values);
  return fact;
}

std::string_view pathOf(std::string_view protection) {
  return protection.substr(0, protection.find('|'));
}

std::string_view wordOf(const Fact &fact, std::string_view attribute) {
  const auto value = fact.values.find(std::string(attribute));
  const auto *word =
      value == fact.values.end() ? nullptr : std::get_if<std::string>(&value->second);
  return word == nullptr ? std::string_view() : std::string_view(*word);
}

const std::set<std::string> &setOf(const Fact &fact, std::string_view attribute) {
  static const std::set<std::string> empty;
  const auto value = fact.values.find(std::string(attribute));
  const auto *set =
      value == fact.values.end() ? nullptr : std::get_if<std::set<std::string>>(&value->second);
  return set == nullptr ? empty : *set;
}

namespace {

bool takesSets(Order order) {
  return order == Order::SubsetWeaker || order == Order::SupersetWeaker ||
         order == Order::Fingerprints;
}

bool takesNumbers(Order order) {
  return order == Order::LessIsWeaker || order == Order::MoreIsWeaker;
}

std::string misfitOf(const Attribute &attribute, const Value &value) {
  if (takesSets(attribute.order) != std::holds_alternative<std::set<std::string>>(value))
    return takesSets(attribute.order) ? "takes a set" : "takes no set";
  if (takesNumbers(attribute.order) != std::holds_alternative<int64_t>(value))
    return takesNumbers(attribute.order) ? "takes a number" : "takes no number";
  const auto *word = std::get_if<std::string>(&value);
  if (word == nullptr || attribute.words.empty() || *word == Unknown)
    return {};
  const bool known = std::ranges::find(attribute.words, *word) != attribute.words.end();
  return known ? std::string() : "does not take the word '" + *word + "'";
}

} // namespace

std::vector<std::string> misfits(const Posture &posture) {
  std::vector<std::string> found;
  for (const Fact &fact : posture.facts) {
    const std::string name(infoOf(fact.type).name);
    if (fact.subject.empty())
      found.push_back(name + " has no subject");
    for (const auto &[key, value] : fact.values) {
      const Attribute *attribute = findAttribute(fact.type, key);
      const std::string misfit =
          attribute == nullptr ? "is not in the vocabulary" : misfitOf(*attribute, value);
      if (!misfit.empty())
        found.push_back(std::string(name).append(".").append(key).append(" ").append(misfit));
    }
  }
  return found;
}

} // namespace tacet::drift
