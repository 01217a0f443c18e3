// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The statements of rsyslog.conf. What is no statement costs its line and gives a problem; the rest
// of the file goes on, as in rsyslogd, which starts with what it understood.
#include "drift/load/rsyslog.h"

#include "drift/load/rsyslog_cursor.h"
#include "drift/load/rsyslog_object.h"

#include <cctype>

namespace tacet::drift {

namespace {

constexpr size_t MostProblems = 20;
constexpr const char *Body = "{}";

enum class Where : uint8_t { Top, Filtered };

Node makeMap(const Place &at) {
  Node node;
  node.kind = NodeKind::Map;
  node.at = at;
  return node;
}

Node &append(Node &map, std::string key, const Place &at, Node value) {
  map.entries.push_back({std::move(key), at, std::move(value)});
  return map.entries.back().value;
}

class Parser {
public:
  Parser(std::string_view text, const std::string *file, const LoadLimits &limits)
      : Cursor(text, file), Limits(limits) {}

  RsyslogTree run() {
    Tree.root = makeMap(Cursor.here());
    while (!Cursor.done()) {
      statements(Tree.root);
      if (!Cursor.done()) { // a brace that closes nothing
        problem("syntax", "closing brace without an opening one");
        Cursor.advance();
      }
    }
    return std::move(Tree);
  }

private:
  void statements(Node &into);
  void statement(Node &into, Where where);
  void dispatch(Node &into, Where where);
  void keyword(Node &into, Where where);
  void object(Node &into, const std::string &name);
  void directive(Node &into);
  void condition(Node &into);
  void loop(Node &into);
  void rule(Node &into, const char *tag);
  void chained(Node &into);
  void assignment(Node &into, const std::string &name);
  void block(Node &into);
  void unknown();

  bool atSelector() const;
  bool atPropertyFilter() const;
  bool atObject(const std::string &name) const;
  bool skipUntilWord(std::string_view word);
  void problem(const char *id, const char *message);

  RsyslogCursor Cursor;
  const LoadLimits &Limits;
  RsyslogTree Tree;
  uint32_t Depth = 0;
  uint32_t Nodes = 0;
};

void Parser::problem(const char *id, const char *message) {
  if (Tree.problems.size() < MostProblems)
    Tree.problems.push_back({Cursor.here(), id, message});
}

void Parser::unknown() {
  problem("syntax", "not a statement of rsyslog; the line is left out");
  Cursor.skipLine();
}

/// `mail.info;*.crit`: facilities and priorities up to the first blank.
bool Parser::atSelector() const {
  bool dot = false;
  for (size_t i = 0;; ++i) {
    const char c = Cursor.peek(i);
    if (c == ' ' || c == '\t')
      return dot;
    dot = dot || c == '.';
    const bool part = std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                      (c != '\0' && std::string_view("*,.;!=_").find(c) != std::string_view::npos);
    if (!part)
      return false;
  }
}

/// `:msg, contains, "text"`, as against the old way to call a module, `:omusrmsg:root`.
bool Parser::atPropertyFilter() const {
  size_t i = 1;
  while (std::isalnum(static_cast<unsigned char>(Cursor.peek(i))) != 0 ||
         std::string_view("$!.-_").find(Cursor.peek(i)) < 5)
    ++i;
  while (Cursor.peek(i) == ' ')
    ++i;
  return i > 1 && Cursor.peek(i) == ',';
}

bool Parser::atObject(const std::string &name) const {
  RsyslogCursor ahead = Cursor;
  ahead.advance(name.size());
  ahead.skipBlanks();
  return !name.empty() && ahead.peek() == '(';
}

void Parser::statements(Node &into) {
  for (Cursor.skipSpace(); !Cursor.done() && Cursor.peek() != '}'; Cursor.skipSpace())
    statement(into, Where::Top);
}

/// One statement, which is a single one or a block in braces.
void Parser::statement(Node &into, Where where) {
  if (++Nodes > Limits.nodes || Depth >= Limits.depth) {
    problem(Depth >= Limits.depth ? "too-deep" : "too-large", "too many statements or levels");
    Cursor.advance(UINT32_MAX);
    return;
  }
  ++Depth;
  dispatch(into, where);
  --Depth;
}

void Parser::dispatch(Node &into, Where where) {
  const char c = Cursor.peek();
  const Place at = Cursor.here();
  if (c == '{')
    block(into);
  else if (c == '$')
    directive(into);
  else if (c == '&')
    chained(into);
  else if (c == ':' && atPropertyFilter())
    rule(into, "property");
  else if (atSelector())
    rule(into, "selector");
  else if (c == '~') {
    Cursor.advance();
    append(into, "stop", at, {}).at = at;
  } else if (c == '!' || c == '+' || (c == '-' && Cursor.peek(1) != '/'))
    append(into, "block", at, Cursor.restOfLine());
  else if (c != '\0' && std::string_view("/-@|^?>*:").find(c) != std::string_view::npos)
    append(into, "legacy", at, Cursor.restOfLine());
  else
    keyword(into, where);
}

void Parser::keyword(Node &into, Where where) {
  const Place at = Cursor.here();
  const std::string name = Cursor.word();
  if (name == "if")
    condition(into);
  else if (name == "foreach")
    loop(into);
  else if (name == "stop" || name == "continue") {
    Cursor.advance(name.size());
    append(into, name, at, {}).at = Cursor.since(at);
  } else if (name == "set" || name == "unset" || name == "reset" || name == "call_indirect" ||
             name == "call")
    assignment(into, name);
  else if (atObject(name))
    object(into, name);
  else if (where == Where::Filtered)
    append(into, "legacy", at, Cursor.restOfLine());
  else
    unknown();
}

void Parser::block(Node &into) {
  Cursor.advance();
  statements(into);
  if (Cursor.done())
    problem("truncated", "a block in braces is never closed");
  Cursor.advance();
}

void Parser::object(Node &into, const std::string &name) {
  const Place start = Cursor.here();
  Cursor.advance(name.size());
  const Place key = Cursor.since(start);
  Cursor.skipBlanks();
  std::optional<Node> parameters = parseRsyslogParameters(Cursor);
  if (!parameters) {
    problem(Cursor.done() ? "truncated" : "syntax", "not a list of parameters in parentheses");
    Cursor.skipLine();
    return;
  }
  Node &made = append(into, name, key, *std::move(parameters));
  if (name != "ruleset" && name != "template")
    return;
  RsyslogCursor ahead = Cursor;
  ahead.skipSpace();
  if (ahead.peek() != '{')
    return;
  Cursor = ahead;
  Node &body = append(made, Body, Cursor.here(), makeMap(Cursor.here()));
  block(body);
}

void Parser::directive(Node &into) {
  const Place start = Cursor.here();
  Cursor.advance();
  const std::string name = Cursor.word();
  Cursor.advance(name.size());
  const Place key = Cursor.since(start);
  Cursor.skipBlanks();
  if (name.empty())
    return unknown();
  append(into, "$" + name, key, Cursor.restOfLine());
}

/// A selector or property filter, and the first of its actions.
void Parser::rule(Node &into, const char *tag) {
  const Place start = Cursor.here();
  bool closed = true;
  if (*tag == 's')
    while (!Cursor.done() && std::string_view(" \t").find(Cursor.peek()) == std::string_view::npos)
      Cursor.advance();
  else
    while (!Cursor.done() && Cursor.peek() != '"' && Cursor.peek() != '\n')
      Cursor.advance();
  if (Cursor.peek() == '"')
    Cursor.quoted(closed);
  Node filter = Cursor.scalarSince(start);
  filter.tag = tag;
  if (!closed)
    problem("truncated", "the text of a filter is never closed");
  Node &made = append(into, "rule", start, makeMap(start));
  append(made, "filter", start, std::move(filter));
  Node &body = append(made, Body, Cursor.here(), makeMap(Cursor.here()));
  Cursor.skipSpace();
  if (!Cursor.done())
    statement(body, Where::Filtered);
}

/// `&`: one more action under the filter before.
void Parser::chained(Node &into) {
  Cursor.advance();
  Cursor.skipBlanks();
  Node *body = nullptr;
  if (!into.entries.empty() && into.entries.back().value.isMap())
    for (Entry &entry : into.entries.back().value.entries)
      if (entry.key == Body || entry.key == "else")
        body = &entry.value;
  statement(body == nullptr ? into : *body, Where::Filtered);
}

/// Moves to `word`, which stands alone and in no quotes.
bool Parser::skipUntilWord(std::string_view word) {
  bool closed = true;
  while (!Cursor.done() && closed) {
    const char c = Cursor.peek();
    const std::string here = Cursor.word();
    if (here == word)
      return true;
    if (c == '"' || c == '\'' || c == '`')
      Cursor.quoted(closed);
    else
      Cursor.advance(here.empty() ? 1 : here.size());
  }
  return false;
}

void Parser::condition(Node &into) {
  const Place start = Cursor.here();
  Cursor.advance(2);
  Cursor.skipSpace();
  const Place expression = Cursor.here();
  if (!skipUntilWord("then"))
    return problem("truncated", "an if without its then");
  Node &made = append(into, "if", start, makeMap(start));
  append(made, "condition", expression, Cursor.scalarSince(expression));
  Cursor.advance(4);
  Cursor.skipSpace();
  statement(append(made, Body, Cursor.here(), makeMap(Cursor.here())), Where::Filtered);
  RsyslogCursor ahead = Cursor;
  ahead.skipSpace();
  if (ahead.word() == "else") {
    Cursor = ahead;
    Cursor.advance(4);
    Cursor.skipSpace();
    statement(append(made, "else", Cursor.here(), makeMap(Cursor.here())), Where::Filtered);
  }
}

void Parser::loop(Node &into) {
  const Place start = Cursor.here();
  if (!skipUntilWord("do"))
    return problem("truncated", "a foreach without its do");
  Node &made = append(into, "foreach", start, makeMap(start));
  append(made, "condition", start, Cursor.scalarSince(start));
  Cursor.advance(2);
  Cursor.skipSpace();
  statement(append(made, Body, Cursor.here(), makeMap(Cursor.here())), Where::Filtered);
}

/// Up to the semicolon; `call` ends with its name.
void Parser::assignment(Node &into, const std::string &name) {
  const Place start = Cursor.here();
  Cursor.advance(name.size());
  Cursor.skipSpace();
  const Place begin = Cursor.here();
  bool closed = true;
  const std::string_view end = name == "call" ? "; \t\r\n}" : ";";
  while (!Cursor.done() && closed && end.find(Cursor.peek()) == std::string_view::npos)
    if (Cursor.peek() == '"' || Cursor.peek() == '\'')
      Cursor.quoted(closed);
    else
      Cursor.advance();
  append(into, name, start, Cursor.scalarSince(begin));
  if (Cursor.peek() == ';')
    Cursor.advance();
  if (!closed)
    problem("truncated", "a text in quotes is never closed");
}

} // namespace

RsyslogTree parseRsyslog(std::string_view text, const std::string *file, const LoadLimits &limits) {
  return Parser(text, file, limits).run();
}

} // namespace tacet::drift
