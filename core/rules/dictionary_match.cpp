// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Finding terms in a list of words, and weighing the words around them.
#include "core/rules/dictionary.h"

#include "core/rules/words.h"

#include <algorithm>

namespace tacet {
namespace {

/// Hungarian prefixes of one letter, as far as they are glued to a lower-case word. The `t` of
/// "tpasswd" and the `o` of "opasswd" make names of files.
constexpr std::string_view kGluedLetters = "cklmpsuwz";

/// In a name these say where a value goes (password_out), in a text that another thing follows.
bool isPreposition(std::string_view word) {
  return word == "in" || word == "out" || word == "to" || word == "from";
}

} // namespace

bool Dictionary::has(const WordSet &set, const std::string &word) const {
  if (set.contains(word))
    return true;
  auto [first, second] = singularsOf(word);
  return (!first.empty() && set.contains(first)) || (!second.empty() && set.contains(second));
}

const Dictionary::Entry *Dictionary::lookUp(const std::string &term, Role role) const {
  if (role == Role::Key)
    if (auto found = keys.find(term); found != keys.end())
      return &found->second;
  const Terms &terms = role == Role::Type ? types : names;
  auto found = terms.find(term);
  if (found == terms.end())
    return nullptr;
  // What a key's or label's value is made of isn't known, so "key" says nothing there.
  bool named = role == Role::Key || role == Role::LiteralText;
  if (named && found->second.bytesOnly)
    return nullptr;
  return &found->second;
}

Dictionary::Match Dictionary::matchEndingAt(const WordList &list, size_t end, Role role) const {
  for (size_t length = std::min(longestTerm, end); length > 0; --length) {
    std::string term;
    for (size_t i = end - length; i + 1 < end; ++i)
      term += list[i] + ' ';
    const std::string &last = list[end - 1];
    auto [singular, other] = singularsOf(last);
    for (const std::string &form : {last, singular, other})
      if (const Entry *entry = form.empty() ? nullptr : lookUp(term + form, role))
        return {entry, term + form, end - length, end, {}};
  }
  if (role == Role::Type)
    return {};
  Match match = matchInside(list[end - 1]);
  match.begin = end - 1;
  match.end = end;
  return match;
}

Dictionary::Match Dictionary::matchInside(const std::string &word) const {
  for (const auto &[term, entry] : inside) {
    size_t at = word.rfind(term);
    if (at == std::string::npos || word.size() == term.size())
      continue;
    std::string before = word.substr(0, at), after = word.substr(at + term.size());
    bool valueAfter = after.empty() || after == "s" || words.carrierSuffixes.contains(after);
    bool wordBefore = before.size() != 1 || kGluedLetters.find(before[0]) != std::string_view::npos;
    if (valueAfter && wordBefore)
      return {&entry, term, 0, 0, before};
  }
  return {};
}

Dictionary::Match Dictionary::findTerm(const WordList &list, Role role) const {
  for (size_t end = list.size(); end > 0; --end)
    if (Match match = matchEndingAt(list, end, role); match.entry)
      return preferSpecific(list, match, role);
  return {};
}

/// In "access_token_payload" the payload is only what carries the token.
Dictionary::Match Dictionary::preferSpecific(const WordList &list, const Match &match,
                                             Role role) const {
  if (match.begin == 0 || match.entry->kind->check != "raw-payload" ||
      !words.carrierSuffixes.contains(match.term))
    return match;
  Match specific = matchEndingAt(list, match.begin, role);
  bool sure = specific.entry && specific.entry->confidence != Confidence::Low;
  return sure && specific.entry->kind->check == "log-leak" ? specific : match;
}

bool Dictionary::isSilenced(const WordList &list, const Match &match, Role role) const {
  const WordSet &unless = byKind.at(match.entry->kind).unless;
  const WordSet &notAfter = byKind.at(match.entry->kind).notAfter;
  std::string before = match.begin > 0 ? list[match.begin - 1] : std::string();
  // A term of several words says enough by itself: a cert_private_key is a private key.
  bool oneWord = match.term.find(' ') == std::string::npos;
  if (oneWord && has(notAfter, match.before.empty() ? before : match.before))
    return true;
  // A sentence says much that has nothing to do with the labelled value; its near words count.
  size_t from = role == Role::LiteralText && match.begin > 2 ? match.begin - 2 : 0;
  return std::any_of(list.begin() + long(from), list.end(),
                     [&](const std::string &word) { return has(unless, word); });
}

Confidence Dictionary::startingConfidence(const WordList &list, const Match &match) const {
  if (match.entry->confidence != Confidence::Low)
    return match.entry->confidence;
  const WordSet &qualifiers = byKind.at(match.entry->kind).qualifiers;
  bool qualified = std::any_of(list.begin(), list.begin() + long(match.begin),
                               [&](const std::string &word) { return has(qualifiers, word); });
  return qualified ? Confidence::Medium : Confidence::Low;
}

std::optional<int> Dictionary::suffixSteps(const WordList &list, const Match &match,
                                           Role role) const {
  int unknown = 0;
  for (size_t i = match.end; i < list.size(); ++i) {
    const std::string &word = list[i];
    if (role == Role::LiteralText && isPreposition(word))
      return std::nullopt;
    if (has(words.carrierSuffixes, word) || word.size() == 1)
      continue;
    if (role == Role::Function && words.lookupVerbs.contains(word))
      continue;
    if (has(words.negativeSuffixes, word) || words.actionVerbs.contains(word) ||
        words.maskWords.contains(word))
      return std::nullopt;
    ++unknown;
  }
  if (unknown == 0)
    return 0;
  // A word that nobody has listed most often makes the name one of something else.
  bool strict = role == Role::Type || role == Role::LiteralText;
  return unknown > 1 || strict ? std::nullopt : std::optional(2);
}

std::optional<int> Dictionary::prefixSteps(const WordList &list, const Match &match,
                                           Role role) const {
  bool lookup = false, action = false;
  std::vector<std::string> before(list.begin(), list.begin() + long(match.begin));
  if (!match.before.empty())
    before.push_back(match.before);
  for (size_t i = 0; i < before.size(); ++i) {
    const std::string &word = before[i];
    bool first = i == 0 || (i == 1 && before[0].size() == 1);
    if (words.maskWords.contains(word))
      return std::nullopt;
    if (role == Role::Function && words.lookupVerbs.contains(word))
      lookup = true;
    else if (role == Role::LiteralText && words.failureWords.contains(word))
      continue; // weighed by the caller
    else if (has(words.negativePrefixes, word) || (first && (word == "b" || word == "n")))
      return std::nullopt;
    else if (words.actionVerbs.contains(word))
      action = true;
  }
  switch (role) {
  case Role::Function:
    if (lookup || before.empty())
      return 0;
    return action ? std::nullopt : std::optional(1);
  case Role::Key:
    return action ? 2 : 0;
  case Role::Variable:
  case Role::Field:
    return words.actionVerbs.contains(before.empty() ? std::string() : before[0]) ? 1 : 0;
  default:
    return 0;
  }
}

} // namespace tacet
