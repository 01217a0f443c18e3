// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What both halves produce and every report writer prints: findings, notifications about what could
// not be analysed, and coverage. Plain values; nothing here computes.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tacet {

/// A place in an input. Lines and columns count from 1, columns in bytes; 0 means "unknown".
struct Position {
  std::string file; ///< as reports print it: relative to the scan's root, '/' separated
  uint32_t line = 0;
  uint32_t column = 0;
  auto operator<=>(const Position &) const = default;
};

/// SARIF's levels, in rising order.
enum class Level : uint8_t { None, Note, Warning, Error };

/// How sure the evidence makes us; `--min-confidence` compares against it.
enum class Confidence : uint8_t { Low, Medium, High };

/// One station of a value's way from source to sink, in the order in which the program takes it.
struct Step {
  Position at;
  std::string text;
};

/// Why a finding is not to be acted on, as its author wrote it.
struct Suppression {
  enum class Where : uint8_t { InSource, External };
  Where where = Where::InSource;
  std::string reason;
  std::string until; ///< ISO date, empty when it never expires
  Position at;       ///< where the suppression itself stands
};

/// One replacement in a file, in bytes that count from 0. Holds no text of the input.
struct Edit {
  uint32_t begin = 0, end = 0; ///< equal where text is only put in
  std::string text;
  auto operator<=>(const Edit &) const = default;
};

/// A change of one file after which the finding is gone from it.
struct Fix {
  std::string description; ///< lower case start, no final dot: "pass it through tacet::redacted"
  std::string file;        ///< as in Position::file
  std::string digest;      ///< SHA-256 of the content that it is for, in hexadecimal
  std::vector<Edit> edits; ///< in order, without overlaps
  std::string header;      ///< must be included, with its quotes or brackets; empty if none must
  std::optional<Edit> include; ///< includes it; settleFixes() knows where
};

/// What a finding is against the state that was approved; the words are SARIF's.
enum class BaselineState : uint8_t { None, New, Unchanged, Updated };

struct Finding {
  std::string rule; ///< "tacet-log-leak"
  Level level = Level::Warning;
  Confidence confidence = Confidence::Medium;
  std::string message; ///< lower case start, no final dot, names the data and the sink
  Position at;
  std::string function;      ///< qualified name of the enclosing function or unit, may be empty
  std::vector<Step> path;    ///< source first, sink last; may be empty
  std::string advice;        ///< what to do about it, one sentence
  std::vector<Step> related; ///< other places worth opening
  std::vector<int> cwe;      ///< without the prefix
  std::map<std::string, std::string>
      properties; ///< "kind", "channel", …: never a value of the scanned input
  std::optional<Suppression> suppression;
  BaselineState baseline = BaselineState::None; ///< none: nothing was compared
  bool accepted = false;              ///< of the approved state: counted, and not to be acted on
  std::vector<std::string> alsoRules; ///< other rules that what is said here goes against
  std::vector<Fix> fixes;             ///< alternatives, the best first
};

/// Something that the reader must know about the run itself: an input that was not analysed, a
/// stale suppression.
struct Notification {
  std::string id; ///< kebab-case, stable: "parse-failure", "worker-crash", "rule-error"
  Level level = Level::Warning;
  std::string message;
  Position at;             ///< may be empty
  bool incomplete = false; ///< true when some input could not be analysed: exit status 3
};

/// How much of the input the answer rests on.
struct Coverage {
  uint64_t unitsTotal = 0;
  uint64_t unitsAnalysed = 0;
  uint64_t functionsTotal = 0;
  uint64_t functionsAnalysed = 0;
  uint64_t logMacrosCompiledAway = 0; ///< uses of log macros that are empty in this build
  auto operator<=>(const Coverage &) const = default;
};

/// Everything that one run has to say. `sortReport` puts it into its one order.
struct Report {
  std::vector<Finding> findings;
  std::vector<Notification> notifications;
  Coverage coverage;
  std::string command;          ///< "scan", "drift": what ran
  uint64_t belowConfidence = 0; ///< findings left out because of --min-confidence
};

/// Sorts by position, rule and message, and of findings that agree in these keeps the surest with
/// the shortest path, so that equal inputs print equal bytes in whatever order they were found.
void sortReport(Report &report);

} // namespace tacet
