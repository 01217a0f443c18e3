// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Comments as text, for those who read instructions in them.
#include "core/source/source_file.h"

#include <algorithm>
#include <array>

namespace tacet {
namespace {

bool isBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\f\v") == std::string_view::npos;
}

struct Delimiters {
  std::string_view open, close;
};

constexpr std::array<Delimiters, 6> KnownDelimiters{
    {{"<!--", "-->"}, {"/*", "*/"}, {"//", ""}, {"#", ""}, {";", ""}, {"!", ""}}};

std::string withoutDelimiters(std::string_view comment) {
  for (const auto &[open, close] : KnownDelimiters)
    if (comment.starts_with(open)) {
      comment.remove_prefix(open.size());
      if (comment.ends_with(close))
        comment.remove_suffix(close.size());
      break;
    }
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

void SourceFile::readLines() {
  for (uint32_t line = 1; line <= lineCount(); ++line) {
    const std::string_view whole = lineText(line);
    const size_t first = whole.find_first_not_of(" \t");
    if (first != std::string_view::npos &&
        std::string_view("#;!").find(whole[first]) != std::string_view::npos)
      commentSpans.push_back({lineStarts[line - 1] + first, lineStarts[line - 1] + whole.size()});
  }
}

/// Between "<!--" and "-->", and not in a CDATA section. An attribute's value can't hold a '<'.
void SourceFile::readMarkup() {
  constexpr std::string_view comment = "<!--", data = "<![CDATA[";
  const std::string_view all = text;
  for (size_t at = all.find("<!"); at != all.npos; at = all.find("<!", at + 1)) {
    const std::string_view rest = all.substr(at);
    const bool isComment = rest.starts_with(comment);
    if (!isComment && !rest.starts_with(data))
      continue;
    const std::string_view close = isComment ? "-->" : "]]>";
    const size_t end = all.find(close, at + (isComment ? comment : data).size());
    if (end == all.npos)
      return;
    if (isComment)
      commentSpans.push_back({at, end + close.size()});
    at = end;
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
