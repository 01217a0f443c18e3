// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Strict on purpose: a suppression that is half understood hides something from someone.
#include "core/suppress/allow.h"

#include "core/system/clock.h"

namespace tacet {
namespace {

class Parser {
public:
  explicit Parser(std::string_view text) : rest(text) {}

  Allow run() {
    Allow allow;
    parseRules(allow);
    while (allow.problem.empty() && !atEnd())
      parseOption(allow);
    if (allow.problem.empty() && allow.reason.empty())
      allow.problem = "suppression without a reason; say why: reason=\"...\"";
    return allow;
  }

private:
  std::string_view rest;

  void skipBlanks() {
    const size_t first = rest.find_first_not_of(" \t\r\n");
    rest.remove_prefix(first == std::string_view::npos ? rest.size() : first);
  }

  bool take(std::string_view token) {
    skipBlanks();
    if (!rest.starts_with(token))
      return false;
    rest.remove_prefix(token.size());
    return true;
  }

  bool atEnd() {
    skipBlanks();
    return rest.empty();
  }

  std::string takeWhile(std::string_view allowed) {
    skipBlanks();
    const size_t length = std::min(rest.find_first_not_of(allowed), rest.size());
    const std::string word(rest.substr(0, length));
    rest.remove_prefix(length);
    return word;
  }

  void parseRules(Allow &allow) {
    if (!take("allow") || !take("(")) {
      allow.problem = "malformed suppression; write: tacet: allow(RULE) reason=\"...\"";
      return;
    }
    do {
      const std::string rule = takeWhile("abcdefghijklmnopqrstuvwxyz0123456789-");
      if (!rule.empty())
        allow.rules.push_back(rule);
      else
        allow.problem = "malformed suppression; it names no rule";
    } while (take(","));
    if (allow.problem.empty() && !take(")"))
      allow.problem = "malformed suppression; the list of rules is not closed by ')'";
  }

  void parseOption(Allow &allow) {
    if (take("reason=")) {
      if (!quoted(allow.reason))
        allow.problem = "malformed suppression; the reason stands in double quotes";
    } else if (take("until=")) {
      allow.until = takeWhile("0123456789-");
      if (!isIsoDate(allow.until))
        allow.problem = "malformed suppression; until= wants a date such as 2027-03-01";
    } else {
      allow.problem = "malformed suppression; after the rules only reason= and until= may follow";
    }
  }

  bool quoted(std::string &text) {
    if (!rest.starts_with('"'))
      return false;
    for (size_t i = 1; i < rest.size(); ++i) {
      if (rest[i] == '"') {
        rest.remove_prefix(i + 1);
        return true;
      }
      if (rest[i] == '\\' && i + 1 < rest.size())
        ++i;
      text += rest[i] == '\n' ? ' ' : rest[i];
    }
    return false;
  }
};

} // namespace

std::optional<Allow> parseAllow(std::string_view comment) {
  const size_t first = comment.find_first_not_of(" \t\r\n*/!<#");
  if (first == std::string_view::npos || !comment.substr(first).starts_with(AllowMarker))
    return std::nullopt;
  std::string_view order = comment.substr(first + AllowMarker.size());
  const size_t word = order.find_first_not_of(" \t");
  if (word == std::string_view::npos || !order.substr(word).starts_with("allow"))
    return std::nullopt;
  return Parser(order).run();
}

} // namespace tacet
