// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The decision about a name: find the term nearest to its end, then let the words after it and
// before it lower the confidence or silence it.
#include "core/rules/dictionary.h"

#include "core/rules/label.h"
#include "core/rules/words.h"

#include <algorithm>
#include <cctype>

namespace tacet {
namespace {

constexpr size_t kMostKeyWords = 6;
constexpr size_t kLongestKey = 64;
constexpr long kMostKeySpaces = 2;

/// Paths, URLs, formats and sentences are no keys, even where a function takes them as one.
bool canBeKey(std::string_view text) {
  return text.size() <= kLongestKey && text.find_first_of("%\n?;()<>*=") == text.npos &&
         text.find("://") == text.npos &&
         std::count(text.begin(), text.end(), ' ') <= kMostKeySpaces && !text.starts_with('/') &&
         !text.starts_with('~') && !text.starts_with('.');
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char &c : result)
    c = char(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

WordSet toSet(const std::vector<Term> &terms) {
  WordSet set;
  for (const Term &term : terms)
    set.insert(term.text);
  return set;
}

std::string withoutSpaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

} // namespace

Dictionary::Dictionary(const RuleSet &rules) : words(rules.words) {
  for (const Kind &kind : rules.kinds)
    addKind(kind);
}

void Dictionary::addKind(const Kind &kind) {
  // Weakest first: of a term that is listed twice the stronger one stays.
  addTerms(kind.keys, {&kind, Confidence::Medium, false}, keys);
  addTerms(kind.bytes, {&kind, Confidence::Medium, true}, names);
  addTerms(kind.possible, {&kind, Confidence::Low, false}, names);
  addTerms(kind.likely, {&kind, Confidence::Medium, false}, names);
  addTerms(kind.certain, {&kind, Confidence::High, false}, names);
  addTerms(kind.types, {&kind, Confidence::Medium, false}, types);
  for (const Term &term : kind.inside) {
    auto found = names.find(term.text);
    bool same = found != names.end() && found->second.kind == &kind;
    inside.push_back({term.text, same ? found->second : Entry{&kind, Confidence::Medium}});
  }
  for (const Term &phrase : kind.labels)
    labels.emplace_back(phrase.text, &kind);
  byKind[&kind] = {toSet(kind.unless), toSet(kind.notAfter), toSet(kind.qualifiers)};
}

void Dictionary::addTerms(const std::vector<Term> &list, Entry entry, Terms &terms) {
  for (const Term &term : list) {
    terms[term.text] = entry;
    size_t spaces = size_t(std::count(term.text.begin(), term.text.end(), ' '));
    longestTerm = std::max(longestTerm, spaces + 1);
    // "access token" is written "accesstoken" as well. Short ones would meet other words.
    std::string joined = withoutSpaces(term.text);
    if (spaces > 0 && joined.size() >= 6)
      terms.try_emplace(std::move(joined), entry);
  }
}

std::optional<NameEvidence> Dictionary::classifyName(std::string_view identifier, Role role) const {
  Memo &known = memo[size_t(role)];
  if (auto found = known.find(identifier); found != known.end())
    return found->second;
  return known.emplace(identifier, classify(identifier, role)).first->second;
}

std::optional<NameEvidence> Dictionary::classify(std::string_view identifier, Role role) const {
  if (role == Role::LiteralText)
    return classifyLabel(identifier);
  if (role == Role::Key && (!canBeKey(identifier) || words.plainKeys.contains(lower(identifier))))
    return std::nullopt;
  WordList list = splitWords(identifier, words.compounds, words.digitWords);
  if (role == Role::Key && list.size() > kMostKeyWords)
    return std::nullopt;
  return conclude(list, role, 0);
}

const std::pair<std::string, const Kind *> *Dictionary::announcedBy(const WordList &list) const {
  std::string text = " ";
  for (const std::string &word : list)
    text += word + ' ';
  for (const auto &phrase : labels)
    if (text.ends_with(" " + phrase.first + " "))
      return &phrase;
  return nullptr;
}

std::optional<NameEvidence> Dictionary::classifyLabel(std::string_view text) const {
  Label label = findLabel(text);
  WordList list = splitWords(label.clause, words.compounds, words.digitWords);
  bool clear = label.mark == Label::Mark::Colon || label.mark == Label::Mark::Equals;
  if (const auto *phrase = clear ? announcedBy(list) : nullptr)
    return NameEvidence{phrase->second, Confidence::Medium, phrase->first,
                        phrase->second->carriers};
  while (!list.empty() && (list.back() == "is" || list.back() == "was" || list.back() == "are"))
    list.pop_back();
  int steps = clear ? 0 : 1;
  bool failure = std::any_of(list.begin(), list.end(), [&](const std::string &word) {
    return words.failureWords.contains(word);
  });
  if (failure) // "cannot read the password: %s" prints the reason
    steps += label.mark == Label::Mark::Colon ? 2 : 1;
  std::optional<NameEvidence> found = conclude(list, Role::LiteralText, steps);
  if (found && found->confidence == Confidence::High)
    found->confidence = Confidence::Medium; // it is a text's word, not the value's own name
  return found;
}

std::optional<NameEvidence> Dictionary::conclude(const WordList &list, Role role, int steps) const {
  Match match = findTerm(list, role);
  if (!match.entry || isSilenced(list, match, role))
    return std::nullopt;
  std::optional<int> after = suffixSteps(list, match, role);
  std::optional<int> before = prefixSteps(list, match, role);
  if (!after || !before)
    return std::nullopt;
  int confidence = int(startingConfidence(list, match)) - steps - *after - *before;
  if (confidence < 0)
    return std::nullopt;
  const Kind &kind = *match.entry->kind;
  uint8_t carriers = kind.carriers;
  if (match.entry->bytesOnly)
    carriers &= kCarriesBytes;
  return NameEvidence{&kind, Confidence(confidence), match.term, carriers};
}

} // namespace tacet
