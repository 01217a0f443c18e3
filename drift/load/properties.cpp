// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Java properties (java.util.Properties.load): "key=value", "key:value" or "key value", comments of
// '#' and '!', a backslash escapes, or goes on with the next line without its leading blanks. Keys
// may repeat, the last one counts. Keys stay flat: "appender.console.type".
#include "drift/load/formats.h"
#include "drift/load/lines.h"
#include "drift/load/template.h"
#include "drift/load/tree.h"

#include <cstdint>

namespace tacet::drift {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\f'; }
bool isEnd(char c) { return c == '\n' || c == '\r'; }

void appendUtf8(std::string &to, uint32_t c) {
  const auto tail = [&](int shift) { to += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    to += static_cast<char>(c);
  } else if (c < 0x800) {
    to += static_cast<char>(0xC0 | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    to += static_cast<char>(0xE0 | (c >> 12));
    tail(6);
    tail(0);
  } else {
    to += static_cast<char>(0xF0 | (c >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

class PropertiesReader {
public:
  PropertiesReader(const Source &source, const LoadLimits &limits)
      : Text(source), All(source.text()), Grow(source, limits) {}

  Node read() {
    Node root = Grow.make(NodeKind::Map, 0, 0);
    while (skipToKey()) {
      const size_t begin = At;
      std::string key = take(true);
      const Place keyAt = Text.place(begin, At);
      skipSeparator();
      const size_t valueBegin = At;
      std::string value = take(false);
      addEntry(root, std::move(key), keyAt, Grow.scalar(std::move(value), valueBegin, At));
    }
    return root;
  }

private:
  bool more() const { return At < All.size(); }

  /// To the next line that is neither blank nor a comment.
  bool skipToKey() {
    while (more()) {
      while (more() && (isSpace(All[At]) || isEnd(All[At])))
        ++At;
      if (!more() || (All[At] != '#' && All[At] != '!'))
        break;
      while (more() && !isEnd(All[At]))
        ++At;
    }
    return more();
  }

  void skipSeparator() {
    skipSpaces();
    if (more() && (All[At] == '=' || All[At] == ':')) {
      ++At;
      skipSpaces();
    }
  }

  /// Blanks, also those beyond a continued line's end.
  void skipSpaces() {
    while (more())
      if (isSpace(All[At]))
        ++At;
      else if (!skipContinuation())
        return;
  }

  bool skipContinuation() {
    if (All[At] != '\\' || At + 1 >= All.size() || !isEnd(All[At + 1]))
      return false;
    At += All.substr(At + 1).starts_with("\r\n") ? 3 : 2;
    while (more() && isSpace(All[At]))
      ++At;
    return true;
  }

  std::string take(bool key) {
    std::string text;
    while (more() && !isEnd(All[At])) {
      const char c = All[At];
      if (key && (isSpace(c) || c == '=' || c == ':'))
        break;
      if (c != '\\') {
        text += c;
        ++At;
      } else if (!skipContinuation()) {
        takeEscape(text);
      }
    }
    return text;
  }

  void takeEscape(std::string &text) {
    const size_t begin = At++;
    if (!more())
      return;
    const char c = All[At++];
    if (c == 'u') {
      uint32_t unit = hex(begin);
      if (unit >= 0xD800 && unit < 0xDC00 && All.substr(At).starts_with("\\u")) {
        At += 2;
        const uint32_t low = hex(begin);
        unit = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
                                             : 0xFFFD;
      }
      appendUtf8(text, unit >= 0xD800 && unit < 0xE000 ? 0xFFFD : unit);
      return;
    }
    constexpr std::string_view Letters = "tnrf";
    constexpr std::string_view Meant = "\t\n\r\f";
    const size_t letter = Letters.find(c);
    text += letter == Letters.npos ? c : Meant[letter];
  }

  /// Four hexadecimal digits.
  uint32_t hex(size_t escape) {
    uint32_t value = 0;
    for (int i = 0; i < 4; ++i, ++At) {
      const char c = more() ? All[At] : '\0';
      if (c >= '0' && c <= '9')
        value = value * 16 + static_cast<uint32_t>(c - '0');
      else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
        value = value * 16 + static_cast<uint32_t>((c | 0x20) - 'a' + 10);
      else
        Text.stop(escape, "syntax", "\\u takes four hexadecimal digits");
    }
    return value;
  }

  const Source &Text;
  std::string_view All;
  Grower Grow;
  size_t At = 0;
};

} // namespace

void loadProperties(const Source &source, const LoadLimits &limits, Loaded &loaded) {
  if (const auto tag = findTemplateTag(source.text()))
    source.stop(*tag, "template", TemplateMessage);
  Node root = PropertiesReader(source, limits).read();
  loaded.documents.emplace_back().root = std::move(root);
}

} // namespace tacet::drift
