// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Literals do not take part: a hash of a line with a weak password in it could be undone.
#include "core/report/fingerprint.h"

#include "core/system/sha256.h"

#include <cctype>
#include <map>
#include <utility>

namespace tacet {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// Drops numbers that follow a colon or the words "line" and "column".
std::string withoutPositions(const std::string &message) {
  std::string result;
  for (size_t i = 0; i < message.size(); ++i) {
    const bool starts = isDigit(message[i]) && (i == 0 || !isDigit(message[i - 1]));
    if (starts &&
        (result.ends_with(':') || result.ends_with("line ") || result.ends_with("column ")))
      while (i < message.size() && isDigit(message[i]))
        ++i;
    if (i < message.size())
      result += message[i];
  }
  return result;
}

/// In a line without literals' contents these marks can't mean anything else.
std::string withoutComments(std::string line) {
  for (size_t begin; (begin = line.find("/*")) != std::string::npos;) {
    const size_t end = line.find("*/", begin + 2);
    line.replace(begin, end == std::string::npos ? end : end + 2 - begin, " ");
  }
  return line.substr(0, line.find("//"));
}

/// White space counts only where it separates words, fillers only as "something".
std::string normalised(const std::string &line) {
  constexpr std::string_view filler = "\xC2\xB7";
  std::string result;
  bool blank = false;
  for (size_t i = 0; i < line.size(); ++i) {
    const std::string_view rest = std::string_view(line).substr(i);
    if (std::isspace(static_cast<unsigned char>(line[i]))) {
      blank = !result.empty();
    } else if (rest.starts_with(filler) && result.ends_with(filler)) {
      blank = false;
      ++i;
    } else {
      result += blank && isWord(result.back()) && isWord(line[i]) ? " " : "";
      result += line[i];
      blank = false;
    }
  }
  return result;
}

std::string hashOf(const Finding &finding, SourceCache &sources) {
  const SourceFile *const source = sources.find(finding.at.file);
  const std::optional<std::string> line = source ? source->quotable(finding.at.line) : std::nullopt;
  const std::string separator(1, '\0');
  return sha256Hex(finding.rule + separator + finding.function + separator +
                   withoutPositions(finding.message) + separator +
                   normalised(withoutComments(line.value_or(""))));
}

} // namespace

std::vector<std::string> fingerprints(const std::vector<Finding> &findings, SourceCache &sources) {
  std::map<std::pair<std::string, std::string>, unsigned> seen;
  std::vector<std::string> result;
  for (const Finding &finding : findings) {
    const std::string hash = hashOf(finding, sources);
    result.push_back(hash + ":" + std::to_string(++seen[{finding.at.file, hash}]));
  }
  return result;
}

std::vector<std::string> placedFingerprints(const std::vector<Finding> &findings,
                                            SourceCache &sources) {
  std::vector<std::string> result = fingerprints(findings, sources);
  for (size_t i = 0; i < result.size(); ++i)
    result[i] = sha256Hex(findings[i].at.file + std::string(1, '\0') + result[i]);
  return result;
}

} // namespace tacet
