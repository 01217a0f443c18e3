// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a name tells about the data behind it. The term that tells must be the head of the name:
// `user_password` is a password, `password_length` is a length. Precision is made here and in
// rules/kinds, so every decision is a word in a list, not a guess in the code.
#pragma once

#include "core/rules/rule_set.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tacet {

/// What a name names.
enum class Role : uint8_t {
  Variable,
  Field,
  Function,    ///< the evidence is about its result
  Key,         ///< of a look-up: literal, enumerator, macro
  Type,        ///< a class
  LiteralText, ///< the text that stands directly before a printed value
};
constexpr size_t kRoles = 6;

struct NameEvidence {
  const Kind *kind = nullptr;
  Confidence confidence = Confidence::Low;
  std::string term;     ///< the words that told
  uint8_t carriers = 0; ///< CarrierBit: what must hold the value for the name to count
};

/// Answers from a memo after the first time, so it is for one thread. The rule set must outlive it.
class Dictionary {
public:
  explicit Dictionary(const RuleSet &rules);

  std::optional<NameEvidence> classifyName(std::string_view identifier, Role role) const;

private:
  struct Entry {
    const Kind *kind = nullptr;
    Confidence confidence = Confidence::Low;
    bool bytesOnly = false;
  };
  using Terms = std::unordered_map<std::string, Entry>;
  using WordList = std::vector<std::string>;
  /// Where in a name the term stands.
  struct Match {
    const Entry *entry = nullptr;
    std::string term;
    size_t begin = 0, end = 0; ///< words of the term
    std::string before;        ///< what stood in the same word before it
  };
  struct KindWords {
    WordSet unless, notAfter, qualifiers;
  };
  /// By the view of an identifier, without making a string of it.
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::vector<std::pair<std::string, const Kind *>> labels; ///< phrases of whole words
  using Memo = std::unordered_map<std::string, std::optional<NameEvidence>, Hash, std::equal_to<>>;

  void addKind(const Kind &kind);
  void addTerms(const std::vector<Term> &list, Entry entry, Terms &terms);
  std::optional<NameEvidence> classify(std::string_view identifier, Role role) const;
  std::optional<NameEvidence> classifyLabel(std::string_view text) const;
  const std::pair<std::string, const Kind *> *announcedBy(const WordList &list) const;
  std::optional<NameEvidence> conclude(const WordList &words, Role role, int steps) const;

  Match findTerm(const WordList &words, Role role) const;
  const Entry *lookUp(const std::string &term, Role role) const;
  Match preferSpecific(const WordList &words, const Match &match, Role role) const;
  Match matchEndingAt(const WordList &words, size_t end, Role role) const;
  Match matchInside(const std::string &word) const;
  bool isSilenced(const WordList &words, const Match &match, Role role) const;
  Confidence startingConfidence(const WordList &words, const Match &match) const;
  /// Steps of confidence that the words after and before the term cost; nothing: silence.
  std::optional<int> suffixSteps(const WordList &words, const Match &match, Role role) const;
  std::optional<int> prefixSteps(const WordList &words, const Match &match, Role role) const;
  bool has(const WordSet &set, const std::string &word) const;

  const Words &words;
  Terms names;
  Terms keys; ///< on top of `names`
  Terms types;
  std::vector<std::pair<std::string, Entry>> inside;
  std::unordered_map<const Kind *, KindWords> byKind;
  size_t longestTerm = 1;
  mutable Memo memo[kRoles];
};

} // namespace tacet
