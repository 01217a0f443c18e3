// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Word boundaries: everything that is neither letter nor digit, lower case to upper case, before
// the last capital of a run that a lower-case letter follows (HTTPRequest), and a digit before at
// least three lower-case letters (md5hash). A plural's s stays with its acronym (URLs, IDs).
#include "core/rules/words.h"

namespace tacet {
namespace {

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
/// Letters of other alphabets count as lower case, so that they never split a word.
bool isLetter(char c) { return isUpper(c) || isLower(c) || static_cast<unsigned char>(c) >= 0x80; }

bool isPluralEnd(std::string_view text, size_t i) {
  return text[i] == 's' && i >= 2 && isUpper(text[i - 1]) && isUpper(text[i - 2]) &&
         (i + 1 == text.size() || !isLower(text[i + 1]));
}

/// True when a new word begins at `i`; `begin` is where the present one began.
bool beginsWord(std::string_view text, size_t begin, size_t i) {
  char before = text[i - 1], here = text[i];
  if (isUpper(here)) {
    if (!isUpper(before))
      return true;
    bool lowerFollows = i + 1 < text.size() && isLower(text[i + 1]);
    return lowerFollows && i > begin && !isPluralEnd(text, i + 1);
  }
  if (isLower(here) && isDigit(before))
    return i + 2 < text.size() && isLower(text[i + 1]) && isLower(text[i + 2]);
  return false;
}

/// "SIPv4" must not become "si pv4": a capital followed by one lower-case letter and a digit.
bool isVersionTail(std::string_view text, size_t i) {
  return i + 2 < text.size() && text[i + 1] == 'v' && isDigit(text[i + 2]);
}

void appendWord(std::string_view raw, const std::unordered_set<std::string> &digitWords,
                std::vector<std::string> &words) {
  std::string word;
  for (char c : raw)
    word += isUpper(c) ? char(c - 'A' + 'a') : c;
  size_t letters = word.find_last_not_of("0123456789");
  if (letters == std::string::npos)
    return; // a number alone says nothing
  if (letters + 1 < word.size() && !digitWords.contains(word))
    word.resize(letters + 1);
  words.push_back(std::move(word));
}

/// Joins two neighbours when they make a known word.
std::vector<std::string> joinCompounds(std::vector<std::string> words,
                                       const std::unordered_set<std::string> &compounds) {
  std::vector<std::string> joined;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i + 1 < words.size() && compounds.contains(words[i] + words[i + 1])) {
      joined.push_back(words[i] + words[i + 1]);
      ++i;
    } else {
      joined.push_back(std::move(words[i]));
    }
  }
  return joined;
}

} // namespace

std::vector<std::string> splitWords(std::string_view identifier,
                                    const std::unordered_set<std::string> &compounds,
                                    const std::unordered_set<std::string> &digitWords) {
  std::vector<std::string> words;
  size_t i = 0;
  while (i < identifier.size()) {
    if (!isLetter(identifier[i]) && !isDigit(identifier[i])) {
      ++i;
      continue;
    }
    size_t begin = i++;
    while (i < identifier.size() && (isLetter(identifier[i]) || isDigit(identifier[i])) &&
           (!beginsWord(identifier, begin, i) || isVersionTail(identifier, i)))
      ++i;
    appendWord(identifier.substr(begin, i - begin), digitWords, words);
  }
  return compounds.empty() ? words : joinCompounds(std::move(words), compounds);
}

std::array<std::string, 2> singularsOf(std::string_view word) {
  if (word.size() < 3 || word.back() != 's' || word.ends_with("ss") || word.ends_with("us") ||
      word.ends_with("is"))
    return {};
  std::string plain(word.substr(0, word.size() - 1));
  if (word.ends_with("ies"))
    return {std::move(plain), std::string(word.substr(0, word.size() - 3)) + "y"};
  if (word.ends_with("sses") || word.ends_with("xes") || word.ends_with("ches"))
    return {std::string(word.substr(0, word.size() - 2)), std::move(plain)};
  return {std::move(plain), {}};
}

} // namespace tacet
