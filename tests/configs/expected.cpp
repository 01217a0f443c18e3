// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Each finding takes the line that fits it best, so that of two lines for one place each finds its
// own.
#include "expected.h"

#include <algorithm>
#include <sstream>

namespace tacet::test {
namespace {

constexpr std::string_view Prefix = "tacet-cfg-";

std::string ruleOf(const Finding &finding) {
  return finding.rule.starts_with(Prefix) ? finding.rule.substr(Prefix.size()) : finding.rule;
}

std::string placeOf(const Finding &finding) {
  return finding.at.line == 0 ? "-" : finding.at.file + ":" + std::to_string(finding.at.line);
}

std::string subjectOf(const Finding &finding) {
  for (const char *key : {"subject", "unit"})
    if (const auto found = finding.properties.find(key); found != finding.properties.end())
      return found->second;
  return {};
}

bool fits(const ExpectedFinding &line, const Finding &finding) {
  return line.rule == ruleOf(finding) && line.place == placeOf(finding) &&
         (finding.message.find(line.text) != std::string::npos ||
          subjectOf(finding).find(line.text) != std::string::npos);
}

} // namespace

std::vector<ExpectedFinding> readExpected(std::string_view text) {
  std::vector<ExpectedFinding> all;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#'))
      continue;
    line.resize(std::min(line.find(" #"), line.size()));
    line.resize(line.find_last_not_of(" \t") + 1);
    std::istringstream words(line);
    ExpectedFinding expected;
    if (!(words >> expected.rule >> expected.place))
      continue;
    std::getline(words >> std::ws, expected.text);
    all.push_back(expected);
  }
  // The longest text is the choosiest.
  std::ranges::stable_sort(all, std::greater(),
                           [](const ExpectedFinding &line) { return line.text.size(); });
  return all;
}

std::string asLine(const Finding &finding) {
  return ruleOf(finding) + " " + placeOf(finding) + " " + finding.message;
}

std::vector<std::string> differences(const std::vector<ExpectedFinding> &expected,
                                     const std::vector<Finding> &found) {
  std::vector<std::string> lines;
  std::vector<bool> taken(found.size());
  for (const ExpectedFinding &line : expected) {
    bool met = false;
    for (size_t i = 0; i < found.size() && !met; ++i)
      if (!taken[i] && fits(line, found[i]))
        met = taken[i] = true;
    if (!met)
      lines.push_back("missing:    " + line.rule + " " + line.place + " " + line.text);
  }
  for (size_t i = 0; i < found.size(); ++i)
    if (!taken[i])
      lines.push_back("unexpected: " + asLine(found[i]) + "  [" + subjectOf(found[i]) + "]");
  return lines;
}

} // namespace tacet::test
