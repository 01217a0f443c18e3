// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Two hands, one on the value and one on the file. Every line and every escape begins a piece.
#include "drift/load/align.h"

#include <algorithm>
#include <optional>

namespace tacet::drift {
namespace {

bool isBlank(char c) { return c == ' ' || c == '\t'; }
bool isSpace(char c) { return isBlank(c) || c == '\n' || c == '\r'; }

class Aligner {
public:
  Aligner(std::string_view text, std::string_view file, size_t begin)
      : Text(text), File(file), Outer(begin) {}

  std::vector<Piece> run() {
    const char first = Outer < File.size() ? File[Outer] : '\0';
    const bool good = first == '|'    ? literal()
                      : first == '>'  ? folded()
                      : first == '"'  ? (++Outer, flow('"'))
                      : first == '\'' ? (++Outer, flow('\''))
                                      : flow('\0');
    return good ? std::move(Pieces) : std::vector<Piece>();
  }

private:
  void piece(bool fixed = false) {
    Pieces.push_back({static_cast<uint32_t>(Inner), static_cast<uint32_t>(Outer), fixed});
  }

  /// Takes one byte that is the same in both.
  bool same() {
    if (Outer >= File.size() || Inner >= Text.size() || File[Outer] != Text[Inner])
      return false;
    ++Inner;
    ++Outer;
    return true;
  }

  bool nextLine() {
    const size_t end = File.find('\n', Outer);
    if (end == File.npos)
      return false;
    Outer = end + 1;
    return true;
  }

  /// Line for line: each ends with the value's line, and what is before it is indentation.
  bool literal() {
    while (Inner < Text.size()) {
      if (!nextLine())
        return false;
      const size_t line = Outer;
      size_t end = std::min(File.find('\n', line), File.size());
      if (end > line && File[end - 1] == '\r')
        --end;
      const size_t size = std::min(Text.find('\n', Inner), Text.size()) - Inner;
      if (end - line < size || File.substr(end - size, size) != Text.substr(Inner, size))
        return false;
      Outer = end - size;
      piece();
      Inner += size + 1;
    }
    return true;
  }

  /// Word for word: how the blanks between came about does not matter.
  bool folded() {
    if (!nextLine())
      return false;
    while (Inner < Text.size()) {
      if (!isSpace(Text[Inner]) && !isSpace(File[std::min(Outer, File.size() - 1)])) {
        if (!same())
          return false;
        continue;
      }
      piece(true);
      while (Inner < Text.size() && isSpace(Text[Inner]))
        ++Inner;
      while (Outer < File.size() && isSpace(File[Outer]))
        ++Outer;
      piece();
    }
    return true;
  }

  /// Quoted and plain texts.
  bool flow(char quote) {
    piece();
    while (Inner < Text.size()) {
      if (Outer >= File.size())
        return false;
      const char c = File[Outer];
      bool good = true;
      if (isSpace(c) && breaks())
        good = fold();
      else if (quote == '"' && c == '\\')
        good = escape();
      else if (quote == '\'' && c == '\'')
        good = doubledQuote();
      else
        good = same();
      if (!good)
        return false;
    }
    return true;
  }

  /// Whether nothing but blanks is left in the line.
  bool breaks() const {
    size_t at = Outer;
    while (at < File.size() && isBlank(File[at]))
      ++at;
    return at < File.size() && (File[at] == '\n' || File[at] == '\r');
  }

  /// One line end is a blank, more of them are one less.
  bool fold() {
    piece(true);
    size_t ends = 0;
    for (; Outer < File.size() && isSpace(File[Outer]); ++Outer)
      ends += File[Outer] == '\n';
    Inner += ends > 1 ? ends - 1 : 1;
    piece();
    return Inner <= Text.size();
  }

  bool doubledQuote() {
    ++Outer;
    const bool good = same();
    piece();
    return good;
  }

  bool escape() {
    piece(true);
    if (Outer + 1 >= File.size())
      return false;
    const char c = File[Outer + 1];
    Outer += 2;
    if (c == '\n' || c == '\r') { // goes on with the next line
      while (Outer < File.size() && isSpace(File[Outer]))
        ++Outer;
    } else {
      const size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
      Outer += digits;
      // A character of several bytes, or half of one that a second escape completes.
      size_t size = 1;
      while (Inner + size < Text.size() && (Text[Inner + size] & 0xC0) == 0x80)
        ++size;
      if (c == 'u' && size == 4 && File.substr(Outer).starts_with("\\u"))
        Outer += 6;
      Inner += size;
    }
    piece();
    return Inner <= Text.size() && Outer <= File.size();
  }

  std::string_view Text;
  std::string_view File;
  size_t Inner = 0;
  size_t Outer;
  std::vector<Piece> Pieces;
};

} // namespace

std::vector<Piece> align(std::string_view text, std::string_view file, size_t begin) {
  std::vector<Piece> pieces = Aligner(text, file, begin).run();
  if (pieces.empty())
    pieces.push_back({0, static_cast<uint32_t>(begin), true});
  return pieces;
}

} // namespace tacet::drift
