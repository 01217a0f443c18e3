// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Characters of an rsyslog configuration: the part of its grammar that is about spelling.
#include "drift/load/rsyslog_cursor.h"

namespace tacet::drift {

namespace {

constexpr std::string_view Blanks = " \t\r";

bool isBlank(char c) { return Blanks.find(c) != std::string_view::npos; }

bool isWordStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool isWordPart(char c) { return isWordStart(c) || (c >= '0' && c <= '9') || c == '.' || c == '-'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

} // namespace

void RsyslogCursor::advance(size_t count) {
  for (; count > 0 && !done(); --count)
    if (Text[At++] == '\n') {
      ++Line;
      LineBegin = At;
    }
}

bool RsyslogCursor::skipComment() {
  if (peek() == '#') {
    skipLine();
    return true;
  }
  if (peek() != '/' || peek(1) != '*')
    return false;
  const size_t end = Text.find("*/", At + 2);
  advance(end == std::string_view::npos ? Text.size() - At : end + 2 - At);
  return true;
}

void RsyslogCursor::skipSpace() {
  while (!done())
    if (isBlank(peek()) || peek() == '\n')
      advance();
    else if (peek() == '\\' && (peek(1) == '\n' || (peek(1) == '\r' && peek(2) == '\n')))
      advance(peek(1) == '\n' ? 2 : 3);
    else if (!skipComment())
      return;
}

void RsyslogCursor::skipBlanks() {
  while (isBlank(peek()))
    advance();
}

void RsyslogCursor::skipLine() {
  while (!done() && peek() != '\n')
    advance();
}

std::string RsyslogCursor::word() const {
  std::string word;
  if (isWordStart(peek()))
    for (size_t i = 0; isWordPart(peek(i)); ++i)
      word += lower(peek(i));
  return word;
}

Node RsyslogCursor::restOfLine() {
  const Place start = here();
  std::string text;
  while (!done() && peek() != '\n') {
    const bool continued = peek() == '\\' && peek(1) == '\n';
    if (!continued)
      text += peek();
    advance(continued ? 2 : 1);
  }
  Node node;
  node.kind = NodeKind::Scalar;
  node.at = since(start);
  while (!text.empty() && isBlank(text.back()))
    text.pop_back();
  node.text = std::move(text);
  return node;
}

Node RsyslogCursor::quoted(bool &closed) {
  const Place start = here();
  const char quote = peek();
  Node node;
  node.kind = NodeKind::Scalar;
  node.quoted = true;
  if (quote == '`')
    node.tag = "`"; // `echo $VARIABLE`: the environment decides
  advance();
  while (!done() && peek() != quote) {
    if (peek() == '\\' && peek(1) != '\0') {
      advance();
      const char c = peek();
      node.text += c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
    } else {
      node.text += peek();
    }
    advance();
  }
  closed = !done();
  advance();
  node.at = since(start);
  return node;
}

Place RsyslogCursor::here() const {
  const auto at = static_cast<uint32_t>(At);
  return {File, Line, static_cast<uint32_t>(At - LineBegin + 1), at, at};
}

Place RsyslogCursor::since(Place start) const {
  start.end = static_cast<uint32_t>(At);
  return start;
}

std::string_view RsyslogCursor::textSince(const Place &start) const {
  return Text.substr(start.begin, At - start.begin);
}

Node RsyslogCursor::scalarSince(const Place &start) const {
  Node node;
  node.kind = NodeKind::Scalar;
  node.text = textSince(start);
  while (!node.text.empty() && (isBlank(node.text.back()) || node.text.back() == '\n'))
    node.text.pop_back();
  node.at = since(start);
  node.at.end = node.at.begin + static_cast<uint32_t>(node.text.size());
  return node;
}

} // namespace tacet::drift
