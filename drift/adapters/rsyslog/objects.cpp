// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// One shape for old and new spellings. Old actions are read as in runtime/conf.c and the parsers
// of the modules (tools/omfwd.c, tools/omfile.c); their `$Action…` settings hold for all that come
// after, except for the list of permitted peers, which the next action takes along.
#include "drift/adapters/rsyslog/rsyslog.h"

#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

struct Renamed {
  std::string_view directive;
  std::string_view parameter;
};

constexpr std::array<Renamed, 3> ForwardDirectives{
    {{"$actionsendstreamdrivermode", "streamdrivermode"},
     {"$actionsendstreamdriverauthmode", "streamdriverauthmode"},
     {"$actionsendstreamdriverpermittedpeer", "streamdriverpermittedpeers"}}};
constexpr std::array<Renamed, 1> ProgramDirectives{{{"$actionomprogbinary", "binary"}}};
constexpr std::array<Renamed, 1> FileDirectives{{{"$filecreatemode", "filecreatemode"}}};

template <size_t Count>
void take(const RsyslogDirectives &directives, const std::array<Renamed, Count> &names,
          RsyslogObject &into) {
  for (const Renamed &name : names)
    if (const auto found = directives.find(std::string(name.directive)); found != directives.end())
      into.values[std::string(name.parameter)] = found->second;
}

Node scalarOf(std::string_view text, const Place &at) {
  Node node;
  node.kind = NodeKind::Scalar;
  node.text = text;
  node.at = at;
  return node;
}

/// "@@(o,z9)host:port;template": the options in parentheses, a host that may be in brackets.
void readForward(std::string_view text, RsyslogObject &action) {
  const auto set = [&](const char *key, std::string_view value) {
    action.values[key] = scalarOf(value, action.at);
  };
  set("type", "omfwd");
  set("protocol", text.starts_with("@@") ? "tcp" : "udp");
  text.remove_prefix(text.starts_with("@@") ? 2 : 1);
  if (text.starts_with('('))
    text.remove_prefix(std::min(text.find(')'), text.size() - 1) + 1);
  text = text.substr(0, text.find_first_of("; \t"));
  const bool bracketed = text.starts_with('[');
  const size_t close = bracketed ? text.find(']') : 0;
  const size_t colon = text.find(':', close == std::string_view::npos ? 0 : close);
  set("target",
      bracketed ? text.substr(1, close == text.npos ? close : close - 1) : text.substr(0, colon));
  if (colon != std::string_view::npos)
    set("port", text.substr(colon + 1));
}

/// ":omrelp:host:port;template", ":omusrmsg:user"
void readModuleCall(std::string_view text, RsyslogObject &action) {
  const std::vector<std::string> parts = splitAt(text.substr(0, text.find(';')), ":");
  if (parts.empty())
    return;
  action.values["type"] = scalarOf(lowered(trimmed(parts.front())), action.at);
  if (parts.size() > 1)
    action.values["target"] = scalarOf(trimmed(parts[1]), action.at);
  if (parts.size() > 2)
    action.values["port"] = scalarOf(trimmed(parts[2]), action.at);
}

std::string plainName(std::string_view key) {
  std::string name(key);
  std::erase(name, '.');
  return name;
}

} // namespace

std::string_view RsyslogObject::text(std::string_view key, std::string_view fallback) const {
  const auto found = values.find(std::string(key));
  return found == values.end() || !found->second.isScalar() ? fallback
                                                            : std::string_view(found->second.text);
}

Place RsyslogObject::placeOf(std::string_view key) const {
  const auto found = values.find(std::string(key));
  return found == values.end() ? at : found->second.at;
}

RsyslogObject rsyslogObject(const Node &parameters) {
  RsyslogObject object;
  object.at = parameters.at;
  for (const Entry &entry : parameters.entries)
    object.values[plainName(entry.key)] = entry.value;
  if (const auto type = object.values.find("type"); type != object.values.end())
    type->second.text = lowered(type->second.text);
  return object;
}

RsyslogObject rsyslogLegacyAction(const Node &text, const RsyslogDirectives &directives) {
  RsyslogObject action;
  action.at = text.at;
  const auto set = [&](const char *key, std::string_view value) {
    action.values[key] = scalarOf(value, action.at);
  };
  const std::string_view line = trimmed(text.text);
  const std::string_view rest = line.substr(line.empty() ? 0 : 1);
  switch (line.empty() ? '\0' : line.front()) {
  case '@':
    readForward(line, action);
    take(directives, ForwardDirectives, action);
    break;
  case '/':
  case '-':
    set("type", "omfile");
    set("file", line.substr(line.front() == '-' ? 1 : 0).substr(0, line.find_first_of("; \t", 1)));
    take(directives, FileDirectives, action);
    break;
  case '?':
    set("type", "omfile");
    set("dynafile", rest.substr(0, rest.find_first_of("; \t")));
    take(directives, FileDirectives, action);
    break;
  case '|':
    set("type", "ompipe");
    set("pipe", rest.substr(0, rest.find_first_of("; \t")));
    break;
  case '^':
    set("type", "omprog");
    set("binary", rest);
    break;
  case ':':
    readModuleCall(line, action);
    take(directives, ProgramDirectives, action);
    break;
  default:
    set("type", "omusrmsg");
  }
  return action;
}

} // namespace tacet::drift
