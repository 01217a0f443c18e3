// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Translation phases 2 and 3, as far as literals and comments need them. Lines that end in a
// backslash are joined on the fly, except within raw strings.
#include "core/source/c_lexer.h"

#include <algorithm>
#include <string>

namespace tacet {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isWord(char c) {
  return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// A backslash to compilers that still know trigraphs.
constexpr std::string_view kTrigraph = "?\?/";

class Lexer {
public:
  Lexer(std::string_view source, CDialect language) : text(source), dialect(language) {
    result.trustedUntil = text.size();
  }

  LexedSource run() {
    // What looks like a line end to one compiler only, or is no text at all.
    if (text.find('\0') != std::string_view::npos ||
        text.find(kTrigraph) != std::string_view::npos || hasLoneReturn()) {
      result.trustedUntil = 0;
      return std::move(result);
    }
    while (skipSplices() && trusted())
      token();
    return std::move(result);
  }

private:
  std::string_view text;
  CDialect dialect;
  size_t position = 0;
  bool lineStart = true; ///< only white space and comments so far on this line
  LexedSource result;

  bool trusted() const { return position < result.trustedUntil; }

  bool hasLoneReturn() const {
    for (size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1))
      if (at + 1 >= text.size() || text[at + 1] != '\n')
        return true;
    return false;
  }

  /// Past a backslash, blanks and a line end at `at`; `at` itself when there is no such thing.
  size_t pastSplice(size_t at) const {
    if (at >= text.size() || text[at] != '\\')
      return at;
    const size_t end = text.find_first_not_of(" \t\r\f\v", at + 1);
    return end != std::string_view::npos && text[end] == '\n' ? end + 1 : at;
  }

  /// False at the end of the text.
  bool skipSplices() {
    for (size_t next; (next = pastSplice(position)) != position;)
      position = next;
    return position < text.size();
  }

  /// The character here, joined lines being one; a line end at the end of the text.
  char peek() { return skipSplices() ? text[position] : '\n'; }

  /// The character after this one.
  char peekNext() {
    const size_t here = position;
    ++position;
    const char c = peek();
    position = here;
    return c;
  }

  void add(SourceSpan::Kind kind, size_t begin) { result.spans.push_back({kind, begin, position}); }

  void token() {
    const char c = text[position];
    const char next = peekNext();
    if (c == '/' && next == '/')
      return lineComment();
    if (c == '/' && next == '*')
      return blockComment();
    if (c == '\n') {
      lineStart = true;
      ++position;
    } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v') {
      ++position;
    } else if (c == '#' && lineStart) {
      directive();
    } else {
      lineStart = false;
      codeToken(c, next);
    }
  }

  void codeToken(char c, char next) {
    if (c == '"' || c == '\'')
      quoted(c);
    else if (isDigit(c) || (c == '.' && isDigit(next)))
      numeric();
    else if (isWord(c))
      word();
    else
      ++position;
  }

  void lineComment() {
    const size_t begin = position;
    while (skipSplices() && text[position] != '\n')
      ++position;
    add(SourceSpan::Kind::Comment, begin);
  }

  void blockComment() {
    const size_t begin = position;
    ++position; // the slash
    peek();
    ++position; // the star
    while (skipSplices() && (text[position] != '*' || peekNext() != '/'))
      ++position;
    ++position;
    skipSplices();
    position = std::min(position + 1, text.size());
    add(SourceSpan::Kind::Comment, begin);
  }

  /// The text of #error and #warning is prose, in which an apostrophe opens nothing.
  void directive() {
    lineStart = false;
    ++position;
    while (peek() == ' ' || peek() == '\t')
      ++position;
    const std::string name = identifier();
    if (name != "error" && name != "warning" && name != "pragma")
      return;
    const size_t end = std::min(text.find('\n', position), text.size());
    result.spans.push_back({SourceSpan::Kind::Unsure, position, end});
  }

  std::string identifier() {
    std::string name;
    while (skipSplices() && isWord(text[position]))
      name += text[position++];
    return name;
  }

  void word() {
    const std::string name = identifier();
    constexpr std::string_view prefixes[] = {"R", "LR", "uR", "UR", "u8R"};
    if (peek() == '"' &&
        std::find(std::begin(prefixes), std::end(prefixes), name) != std::end(prefixes))
      raw();
  }

  void numeric() {
    const size_t begin = position;
    char last = 0;
    while (skipSplices()) {
      const char c = text[position];
      const bool sign = (c == '+' || c == '-') && last != 0 &&
                        std::string_view("eEpP").find(last) != std::string_view::npos;
      const bool separator = c == '\'' && isWord(peekNext());
      if (!isWord(c) && c != '.' && !sign && !separator)
        break;
      last = c;
      ++position;
    }
    add(SourceSpan::Kind::Number, begin);
  }

  void quoted(char quote) {
    const size_t opening = position++;
    const size_t begin = position;
    while (skipSplices() && text[position] != '\n') {
      if (text[position] == quote) {
        add(SourceSpan::Kind::Literal, begin);
        ++position;
        return;
      }
      if (text[position] == '\\') {
        ++position;
        if (!skipSplices() || text[position] == '\n')
          break;
      }
      ++position;
    }
    unterminated(opening);
  }

  /// In code that is compiled this can't be. Elsewhere the quote is a lone character, and what
  /// follows it on its line may open a comment or a raw string or not.
  void unterminated(size_t opening) {
    add(SourceSpan::Kind::Unsure, opening);
    const std::string_view rest = text.substr(opening, position - opening);
    if (rest.find("/*") != std::string_view::npos || rest.find("R\"") != std::string_view::npos ||
        rest.find('\\') != std::string_view::npos)
      result.trustedUntil = opening;
  }

  void raw() {
    const size_t opening = position;
    const size_t parenthesis = text.find_first_of("()\\ \"\n\t", opening + 1);
    if (parenthesis == std::string_view::npos || text[parenthesis] != '(' ||
        parenthesis - opening > 17)
      return quoted('"');
    const std::string_view delimiter = text.substr(opening + 1, parenthesis - opening - 1);
    const std::string closing = ")" + std::string(delimiter) + "\"";
    const size_t found = text.find(closing, parenthesis);
    if (found == std::string_view::npos) {
      result.trustedUntil = opening;
      return;
    }
    const size_t end = found + closing.size() - 1;
    if (dialect == CDialect::CFamily && !sameWhenOrdinary(end)) {
      result.trustedUntil = opening;
      return;
    }
    result.spans.push_back({SourceSpan::Kind::Literal, opening + 1, end});
    position = end + 1;
  }

  /// Whether an ordinary string that starts here would end there, too.
  bool sameWhenOrdinary(size_t end) const {
    size_t at = position + 1;
    while (at < text.size() && text[at] != '"' && text[at] != '\n')
      at += text[at] == '\\' ? 2 : 1;
    return at == end;
  }
};

} // namespace

LexedSource lexC(std::string_view text, CDialect dialect) { return Lexer(text, dialect).run(); }

} // namespace tacet
