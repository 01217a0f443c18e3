// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A comment that has its line to itself speaks of the next line that is not such a comment, so that
// several of them may stand above one statement.
#include "core/suppress/collect.h"

#include "core/suppress/allow.h"

#include <algorithm>

namespace tacet {
namespace {

uint32_t lineSpokenOf(const std::vector<SourceComment> &comments, size_t index) {
  if (!comments[index].alone)
    return comments[index].lastLine;
  uint32_t line = comments[index].lastLine + 1;
  for (size_t i = index + 1; i < comments.size() && comments[i].alone && comments[i].line == line;
       ++i)
    line = comments[i].lastLine + 1;
  return line;
}

} // namespace

std::vector<Candidate> collectInSource(const std::set<std::string> &files, SourceCache &sources) {
  std::vector<Candidate> result;
  for (const std::string &file : files) {
    const SourceFile *const source = sources.find(file);
    if (!source)
      continue;
    const std::vector<SourceComment> comments = source->comments();
    for (size_t i = 0; i < comments.size(); ++i) {
      const std::optional<Allow> allow = parseAllow(comments[i].text);
      if (!allow)
        continue;
      const Position at{file, comments[i].line, comments[i].column};
      result.push_back({{Suppression::Where::InSource, allow->reason, allow->until, at},
                        allow->rules,
                        file,
                        lineSpokenOf(comments, i),
                        allow->problem,
                        std::vector<bool>(allow->rules.size())});
    }
  }
  return result;
}

std::vector<Candidate> collectExternal(const std::vector<ExternalSuppression> &external) {
  std::vector<Candidate> result;
  for (const ExternalSuppression &one : external) {
    const bool reasonless = one.reason.find_first_not_of(" \t\n") == std::string::npos;
    const bool badDate = !one.until.empty() && !isIsoDate(one.until);
    result.push_back({{Suppression::Where::External, one.reason, one.until, one.at},
                      {one.rule},
                      one.path,
                      0,
                      reasonless ? "suppression without a reason; say why"
                      : badDate  ? "malformed suppression; its end wants a date such as 2027-03-01"
                                 : "",
                      {false}});
  }
  return result;
}

} // namespace tacet
