// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Comments as text, for those who read instructions in them.
#include "core/source/source_file.h"

#include <algorithm>

namespace tacet {
namespace {

bool isBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\f\v") == std::string_view::npos;
}

std::string withoutDelimiters(std::string_view comment) {
  if (comment.starts_with('#'))
    return std::string(comment.substr(1));
  const bool block = comment.starts_with("/*");
  comment.remove_prefix(std::min<size_t>(2, comment.size()));
  if (block && comment.ends_with("*/"))
    comment.remove_suffix(2);
  return std::string(comment);
}

} // namespace

/// In the formats at hand a '#' opens a comment at a line's start or after white space, outside of
/// quotes. Quoted texts of several lines are not followed: what looks like a comment in there only
/// matters when it spells a suppression.
void SourceFile::readHash() {
  for (uint32_t line = 1; line <= lineCount(); ++line) {
    const std::string_view whole = lineText(line);
    char quote = 0;
    for (size_t i = 0; i < whole.size(); ++i) {
      const char c = whole[i];
      const bool separated = i == 0 || whole[i - 1] == ' ' || whole[i - 1] == '\t';
      if (quote != 0) {
        quote = c == quote ? '\0' : quote;
      } else if ((c == '"' || c == '\'') && (separated || whole[i - 1] == '=')) {
        quote = c;
      } else if (c == '#' && separated) {
        commentSpans.push_back({lineStarts[line - 1] + i, lineStarts[line - 1] + whole.size()});
        break;
      }
    }
  }
}

std::vector<SourceComment> SourceFile::comments() const {
  std::vector<SourceComment> result;
  for (const CommentSpan &span : commentSpans) {
    SourceComment comment;
    comment.text =
        withoutDelimiters(std::string_view(text).substr(span.begin, span.end - span.begin));
    comment.line = lineOf(span.begin);
    comment.column = static_cast<uint32_t>(span.begin - lineStarts[comment.line - 1]) + 1;
    comment.lastLine = lineOf(span.end > span.begin ? span.end - 1 : span.begin);
    const std::string_view before =
        std::string_view(text).substr(lineStarts[comment.line - 1], comment.column - 1);
    std::string_view after = std::string_view(text).substr(span.end);
    after = after.substr(0, after.find('\n'));
    comment.alone = isBlank(before) && isBlank(after);
    result.push_back(std::move(comment));
  }
  return result;
}

} // namespace tacet
