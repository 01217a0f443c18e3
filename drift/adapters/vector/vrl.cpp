// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Statements end at a line's end or ';' unless a bracket or a quote is open.
#include "drift/adapters/vector/vrl.h"

#include "drift/adapters/text.h"

#include <cctype>

namespace tacet::drift::vector {
namespace {

constexpr std::string_view Blanks = " \t\r\n;";

bool isQuote(char c) { return c == '"' || c == '\''; }
bool opens(char c) { return c == '(' || c == '['; }
bool closes(char c) { return c == ')' || c == ']'; }

/// Top-level parts between commas.
std::vector<std::string> splitCommas(std::string_view text) {
  std::vector<std::string> parts;
  int depth = 0;
  size_t begin = 0;
  for (size_t at = 0; at < text.size();) {
    if (isQuote(text[at])) {
      at = skipQuoted(text, at);
      continue;
    }
    depth += opens(text[at]) || text[at] == '{' ? 1 : 0;
    depth -= closes(text[at]) || text[at] == '}' ? 1 : 0;
    if (text[at] == ',' && depth == 0) {
      parts.emplace_back(trimmed(text.substr(begin, at - begin), Blanks));
      begin = at + 1;
    }
    ++at;
  }
  if (const std::string_view last = trimmed(text.substr(begin), Blanks); !last.empty())
    parts.emplace_back(last);
  return parts;
}

/// "filters: […]" is "[…]".
std::string withoutName(const std::string &argument) {
  size_t at = 0;
  while (at < argument.size() &&
         (std::isalnum(static_cast<unsigned char>(argument[at])) != 0 || argument[at] == '_'))
    ++at;
  if (at == 0 || at >= argument.size() || argument[at] != ':')
    return argument;
  return std::string(trimmed(std::string_view(argument).substr(at + 1), Blanks));
}

/// The '=' of an assignment: not of "==", "!=", "<=", ">=", and at the top level.
size_t assignmentIn(std::string_view statement) {
  int depth = 0;
  for (size_t at = 0; at < statement.size();) {
    if (isQuote(statement[at])) {
      at = skipQuoted(statement, at);
      continue;
    }
    depth += opens(statement[at]) ? 1 : 0;
    depth -= closes(statement[at]) ? 1 : 0;
    if (statement[at] == '=' && depth == 0) {
      const char before = at == 0 ? ' ' : statement[at - 1];
      const char after = at + 1 < statement.size() ? statement[at + 1] : ' ';
      if (after == '=' || before == '=' || before == '!' || before == '<' || before == '>')
        return std::string_view::npos;
      return at;
    }
    ++at;
  }
  return std::string_view::npos;
}

class Reader {
public:
  explicit Reader(std::string_view source) : Source(source) {}

  std::vector<VrlStep> read() {
    while (At < Source.size())
      step();
    finish();
    return std::move(Steps);
  }

private:
  void step() {
    const char c = Source[At];
    if (c == '#') {
      finish();
      At = std::min(Source.find('\n', At), Source.size());
      Begin = At;
    } else if (isQuote(c)) {
      At = skipQuoted(Source, At);
    } else if (c == '{' && Depth == 0 && isBlock()) {
      openBlock();
    } else if (c == '}' && Depth == 0 && !Blocks.empty()) {
      finish();
      Blocks.pop_back();
      Begin = ++At;
    } else {
      Depth += opens(c) || c == '{' ? 1 : 0;
      Depth -= (closes(c) || c == '}') && Depth > 0 ? 1 : 0;
      if ((c == '\n' || c == ';') && Depth == 0)
        finish();
      ++At;
    }
  }

  /// A brace behind an assignment or a call's bracket is an object, not a block.
  bool isBlock() const {
    const std::string_view head = trimmed(Source.substr(Begin, At - Begin), Blanks);
    return head.empty() || head.starts_with("if") || head.starts_with("else") ||
           head.ends_with("|");
  }

  void openBlock() {
    std::string head(trimmed(Source.substr(Begin, At - Begin), Blanks));
    // The other half of a condition depends on the condition as well.
    if (head == "else")
      head += " " + LastHead;
    LastHead = head;
    Blocks.push_back(std::move(head));
    Begin = ++At;
  }

  void finish() {
    const std::string_view statement = trimmed(Source.substr(Begin, At - Begin), Blanks);
    const size_t begin = Begin;
    Begin = At;
    if (statement.empty())
      return;
    VrlStep step;
    for (const std::string &block : Blocks)
      step.condition += block.empty() ? "" : block + "\n";
    step.offset = Source.find(statement, begin);
    const size_t equals = assignmentIn(statement);
    if (equals != std::string_view::npos) {
      step.target = trimmed(statement.substr(0, equals), Blanks);
      step.value = trimmed(statement.substr(equals + 1), Blanks);
    } else {
      step.value = statement;
    }
    Steps.push_back(std::move(step));
  }

  std::string_view Source;
  size_t At = 0, Begin = 0;
  int Depth = 0;
  std::vector<std::string> Blocks;
  std::string LastHead;
  std::vector<VrlStep> Steps;
};

} // namespace

std::vector<VrlStep> parseVrl(std::string_view source) { return Reader(source).read(); }

VrlCall parseVrlCall(std::string_view expression) {
  VrlCall call;
  const size_t open = expression.find('(');
  if (open == std::string_view::npos)
    return call;
  std::string_view name = trimmed(expression.substr(0, open), Blanks);
  if (name.ends_with('!'))
    name.remove_suffix(1);
  if (name.empty() || name.find_first_of(" .\"'[") != std::string_view::npos)
    return call;
  int depth = 0;
  for (size_t at = open; at < expression.size();) {
    if (isQuote(expression[at])) {
      at = skipQuoted(expression, at);
      continue;
    }
    depth += opens(expression[at]) ? 1 : 0;
    depth -= closes(expression[at]) ? 1 : 0;
    if (depth == 0) {
      call.function = name;
      for (const std::string &part : splitCommas(expression.substr(open + 1, at - open - 1)))
        call.arguments.push_back(withoutName(part));
      return call;
    }
    ++at;
  }
  return call;
}

std::string vrlLiteral(std::string_view expression) {
  if (expression.starts_with("s'"))
    expression.remove_prefix(1);
  if (expression.size() < 2 || !isQuote(expression[0]) ||
      skipQuoted(expression, 0) != expression.size())
    return {};
  return std::string(expression.substr(1, expression.size() - 2));
}

std::vector<std::string> vrlItems(std::string_view expression) {
  if (!expression.starts_with('[') || !expression.ends_with(']'))
    return {};
  return splitCommas(expression.substr(1, expression.size() - 2));
}

} // namespace tacet::drift::vector
