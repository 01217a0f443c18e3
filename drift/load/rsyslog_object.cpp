// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// name="value" and name=["a", "b"], separated by blanks or commas, with comments in between.
#include "drift/load/rsyslog_object.h"

namespace tacet::drift {

namespace {

bool isQuote(char c) { return c == '"' || c == '\'' || c == '`'; }

/// rsyslog accepts values without quotes from version 8.2102 on when they are one word.
Node bareValue(RsyslogCursor &cursor) {
  const Place start = cursor.here();
  constexpr std::string_view ends = " \t\r\n,)]\"'#";
  while (!cursor.done() && ends.find(cursor.peek()) == std::string_view::npos)
    cursor.advance();
  return cursor.scalarSince(start);
}

std::optional<Node> scalar(RsyslogCursor &cursor) {
  if (isQuote(cursor.peek())) {
    bool closed = false;
    Node node = cursor.quoted(closed);
    return closed ? std::optional(std::move(node)) : std::nullopt;
  }
  Node node = bareValue(cursor);
  return node.text.empty() ? std::nullopt : std::optional(std::move(node));
}

std::optional<Node> list(RsyslogCursor &cursor) {
  const Place start = cursor.here();
  Node node;
  node.kind = NodeKind::List;
  cursor.advance();
  for (cursor.skipSpace(); cursor.peek() != ']'; cursor.skipSpace()) {
    if (cursor.peek() == ',') {
      cursor.advance();
      continue;
    }
    std::optional<Node> item = scalar(cursor);
    if (!item)
      return std::nullopt;
    node.items.push_back(*std::move(item));
  }
  cursor.advance();
  node.at = cursor.since(start);
  return node;
}

std::optional<Entry> parameter(RsyslogCursor &cursor) {
  Entry entry;
  const Place start = cursor.here();
  entry.key = cursor.word();
  if (entry.key.empty())
    return std::nullopt;
  cursor.advance(entry.key.size());
  entry.at = cursor.since(start);
  cursor.skipSpace();
  if (cursor.peek() != '=')
    return std::nullopt;
  cursor.advance();
  cursor.skipSpace();
  std::optional<Node> value = cursor.peek() == '[' ? list(cursor) : scalar(cursor);
  if (!value)
    return std::nullopt;
  entry.value = *std::move(value);
  return entry;
}

} // namespace

std::optional<Node> parseRsyslogParameters(RsyslogCursor &cursor) {
  const Place start = cursor.here();
  Node node;
  node.kind = NodeKind::Map;
  cursor.advance();
  for (cursor.skipSpace(); cursor.peek() != ')'; cursor.skipSpace()) {
    if (cursor.peek() == ',') {
      cursor.advance();
      continue;
    }
    std::optional<Entry> entry = parameter(cursor);
    if (!entry)
      return std::nullopt;
    node.entries.push_back(*std::move(entry));
  }
  cursor.advance();
  node.at = cursor.since(start);
  return node;
}

} // namespace tacet::drift
