// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The data-kind dictionary as plain values: what kinds of data there are, by which words names give
// them away, and how bad it is to meet them where.
#pragma once

#include "core/finding/finding.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tacet {

enum class Channel : uint8_t {
  Log,
  Console, ///< standard error
  Output,  ///< standard output
  Trace,
  Metric,
  Exception, ///< the text of an exception
  Client,    ///< an answer to whoever asked
  File,
  ThirdParty, ///< "third-party"
};
constexpr size_t kChannels = 9;

enum class Sensitivity : uint8_t { Low, Medium, High };

/// What can hold a kind of data. Object stands for text classes, containers and records alike.
enum CarrierBit : uint8_t {
  kCarriesText = 1,
  kCarriesBytes = 2,
  kCarriesObject = 4,
  kCarriesNumber = 8,
  kCarriesCharacter = 16,
};

/// A word sequence, lower case, one space between words: "access token".
struct Term {
  std::string text;
  Position at;
};

struct Kind {
  std::string id;
  std::string title; ///< as messages call it
  Sensitivity sensitivity = Sensitivity::Medium;
  std::string check;               ///< "log-leak", "raw-payload" or "exception-echo"
  std::map<Channel, Level> levels; ///< where the severity table does not fit
  bool lowEntropy = false; ///< so few values that a hash of one is undone by trying them all
  std::vector<std::string> guessable; ///< only those so called: "password", but not "token"
  std::vector<int> cwe;
  uint8_t carriers = kCarriesText | kCarriesBytes | kCarriesObject; ///< CarrierBit

  std::vector<Term> certain;  ///< Confidence::High
  std::vector<Term> likely;   ///< Confidence::Medium
  std::vector<Term> possible; ///< Confidence::Low: asks for a second hint
  std::vector<Term> bytes;    ///< Confidence::Medium, but only of what holds bytes
  std::vector<Term> keys;     ///< Confidence::Medium, as the key of a look-up
  std::vector<Term> inside;   ///< words long enough to be found within a word
  std::vector<Term> types;    ///< class names
  std::vector<Term> unless;   ///< single words that silence the kind anywhere in the name
  std::vector<Term>
      notAfter;             ///< single words that silence the kind directly before a one-word term
  std::vector<Term> labels; ///< phrases whose value is one, however it is called
  std::vector<Term> qualifiers; ///< single words before a possible term that make it likely

  std::vector<Term> sensitiveSamples; ///< names that must be known as this kind …
  std::vector<Term> harmlessSamples;  ///< … and names that must not
  Position at;
};

using WordSet = std::unordered_set<std::string>;

/// Words that all kinds share.
struct Words {
  WordSet carrierSuffixes;  ///< may follow a term: value, str, buf
  WordSet negativeSuffixes; ///< after a term: the name is about something else: length, file
  WordSet negativePrefixes; ///< before a term: is, has, num
  WordSet actionVerbs;      ///< a function so called does something to the value: set, check, hash
  WordSet lookupVerbs;      ///< a function so called hands the value out: get, read, decrypt
  WordSet failureWords;     ///< in a text: the value after the label may be the reason: failed
  WordSet plainKeys;        ///< keys that tell nothing when they stand alone: pwd
  WordSet compounds;        ///< one word, however it is capitalised: oauth, password
  WordSet digitWords;       ///< words whose digits belong to them: base64, utf8
  WordSet logVerbs;         ///< functions and macros that log: log, trace, warn
  WordSet logNouns;         ///< objects that log: logger, syslog
  WordSet maskWords;        ///< functions and values that hide: redact, mask
  WordSet switchWords;      ///< variables that allow to show or hide: show, reveal, redact
  WordSet gateOperators;    ///< a debug gate's parameters: who asks
  WordSet gateExpiries;     ///< … until when
  WordSet gateAudits;       ///< … and where it is recorded
  WordSet unlimited;        ///< values that have no end: max, never
};

/// Levels by channel and sensitivity.
struct Severity {
  std::array<std::array<Level, 3>, kChannels> table{};

  /// Low confidence costs one level.
  Level level(Channel channel, Sensitivity sensitivity, Confidence confidence) const {
    Level found = table[size_t(channel)][size_t(sensitivity)];
    if (confidence == Confidence::Low && found != Level::None)
      found = Level(uint8_t(found) - 1);
    return found;
  }
};

/// "third-party" and so on, as rule files and reports write them.
std::string_view toString(Channel channel);
std::string_view toString(Sensitivity sensitivity);
/// False when there is no such word; `into` stays as it was.
bool fromString(std::string_view text, Channel &into);

} // namespace tacet
