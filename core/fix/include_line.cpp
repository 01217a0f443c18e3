// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Only the directives before the first line of code are looked at: what is included later may be
// meant to be.
#include "core/fix/include_line.h"

#include "core/source/c_lexer.h"
#include "core/source/trim.h"

#include <utility>

namespace tacet {
namespace {

/// With blanks for comments, so that what is left is what the preprocessor reads.
std::string withoutComments(std::string_view content) {
  std::string text(content);
  for (const SourceSpan &span : lexC(content, CDialect::CFamily).spans)
    if (span.kind == SourceSpan::Kind::Comment)
      for (size_t i = span.begin; i < span.end; ++i)
        if (text[i] != '\n')
          text[i] = ' ';
  return text;
}

struct Line {
  size_t begin = 0, next = 0;
  std::string_view text;
};

Line lineAt(std::string_view text, size_t begin) {
  const size_t end = text.find('\n', begin);
  return {begin, end == std::string_view::npos ? text.size() : end + 1,
          trimmed(text.substr(begin, end == std::string_view::npos ? end : end - begin))};
}

/// "#  include <a>" to "include" and "<a>".
std::pair<std::string_view, std::string_view> directiveOf(std::string_view line) {
  line = trimmed(line.substr(1));
  const size_t end = line.find_first_of(" \t\"<(");
  return {line.substr(0, end), end == std::string_view::npos ? "" : trimmed(line.substr(end))};
}

class Search {
public:
  Search(std::string_view content, std::string_view wanted)
      : Text(withoutComments(content)), Original(content), Wanted(wanted) {}

  /// False where the file includes it already.
  bool run() {
    bool continued = false;
    for (size_t at = 0; at < Text.size(); at = lineAt(Text, at).next) {
      const Line line = lineAt(Text, at);
      if (lineAt(Original, at).text.empty())
        AfterBlank = line.next;
      if (line.text.empty() || continued) {
        continued = continued && line.text.ends_with('\\');
        continue;
      }
      continued = line.text.ends_with('\\');
      if (!line.text.starts_with('#'))
        return atCode(line);
      if (!take(line))
        return false;
    }
    return atCode({Text.size(), Text.size(), {}});
  }
  size_t place() const { return Place; }

private:
  std::string Text;
  std::string_view Original, Wanted;
  size_t Depth = 0, AfterBlank = 0, Place = std::string::npos, Outermost = 0;
  std::string Guard; ///< the name that an include guard in the first directive asks for
  bool First = true;

  bool take(const Line &line) {
    const auto [word, rest] = directiveOf(line.text);
    const bool first = std::exchange(First, false);
    if (word == "include" && Depth == 0) {
      Place = line.next;
      return rest != Wanted;
    }
    if (word == "define" && !Guard.empty() && rest == Guard) {
      --Depth; // all of the file is inside
      Place = line.next;
    } else if (word == "pragma" && rest == "once") {
      Place = line.next;
    } else if (word.starts_with("if")) {
      Outermost = Depth == 0 ? line.begin : Outermost;
      ++Depth;
      if (first && word == "ifndef") {
        Guard = rest;
        return true;
      }
    } else if (word == "endif" && Depth > 0) {
      --Depth;
    }
    Guard.clear();
    return true;
  }

  /// Not between a comment and the code that it is about.
  bool atCode(const Line &line) {
    if (Place == std::string::npos && Depth > 0)
      Place = Outermost;
    else if (Place == std::string::npos)
      Place = AfterBlank != 0 ? AfterBlank : line.begin;
    return true;
  }
};

} // namespace

std::optional<Edit> includeLine(std::string_view content, const std::string &header) {
  Search search(content, header);
  if (!search.run())
    return std::nullopt;
  const size_t firstEnd = content.find('\n');
  const bool carriage =
      firstEnd != std::string_view::npos && firstEnd > 0 && content[firstEnd - 1] == '\r';
  const std::string end = carriage ? "\r\n" : "\n";
  const auto at = static_cast<uint32_t>(search.place());
  const bool open = at > 0 && content[at - 1] != '\n';
  return Edit{at, at, (open ? end : "") + "#include " + header + end};
}

} // namespace tacet
