// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Reading stops at the first thing that does not look like OTTL.
#include "drift/adapters/otelcol/ottl.h"

#include "drift/adapters/text.h"

#include <array>
#include <cctype>
#include <utility>

namespace tacet::drift::otelcol {
namespace {

/// The top-level parts between commas, up to the bracket that closes; `end` is behind it.
std::vector<std::string> split(std::string_view text, size_t &end) {
  std::vector<std::string> parts;
  int depth = 0;
  size_t begin = end;
  size_t at = end;
  const auto take = [&] {
    if (const std::string_view part = trimmed(text.substr(begin, at - begin)); !part.empty())
      parts.emplace_back(part);
    begin = at + 1;
  };
  while (at < text.size()) {
    const char c = text[at];
    if (c == '"') {
      at = skipQuoted(text, at);
      continue;
    }
    if (c == '(' || c == '[' || c == '{')
      ++depth;
    if ((c == ')' || c == ']' || c == '}') && depth-- == 0)
      break;
    if (c == ',' && depth == 0)
      take();
    ++at;
  }
  take();
  end = at < text.size() ? at + 1 : std::string_view::npos;
  return parts;
}

/// "target=x" is "x": arguments may be named.
std::string withoutName(const std::string &argument) {
  size_t at = 0;
  while (at < argument.size() &&
         (std::isalnum(static_cast<unsigned char>(argument[at])) != 0 || argument[at] == '_'))
    ++at;
  const std::string_view rest = trimmed(std::string_view(argument).substr(at));
  if (at == 0 || !rest.starts_with('=') || rest.starts_with("=="))
    return argument;
  return std::string(trimmed(rest.substr(1)));
}

using Part = std::pair<std::string_view, std::string_view>;

/// What a path may begin with, and the part of the data that it then is in.
constexpr std::array<Part, 9> Prefixes{
    Part{"resource", "resource"},     Part{"instrumentation_scope", "scope"},
    Part{"scope", "scope"},           Part{"spanevent", "span-event"},
    Part{"span_event", "span-event"}, Part{"span", "span"},
    Part{"log", "log-attributes"},    Part{"datapoint", "datapoint"},
    Part{"metric", "metric"}};

std::string_view partOf(std::string_view name) {
  for (const auto &[prefix, part] : Prefixes)
    if (prefix == name)
      return part;
  return {};
}

/// The first key of `["a"]["b"]`; of deeper ones the keys with dots between.
std::string keysOf(std::string_view text) {
  std::string keys;
  while (text.starts_with("[")) {
    size_t end = 1;
    const std::vector<std::string> inside = split(text, end);
    const std::optional<std::string> key =
        inside.size() == 1 ? literal(inside.front()) : std::nullopt;
    if (!key)
      return {};
    keys += (keys.empty() ? "" : ".") + *key;
    text = end == std::string_view::npos ? std::string_view() : text.substr(end);
  }
  return keys;
}

/// Fields of a record that can hold free text.
OttlPath fieldPath(std::string_view field, std::string_view part) {
  if (field == "name" && part == "span")
    return {"span-name", "name", false};
  if (field == "status.message" && part == "span")
    return {"span-status", "status.message", false};
  return {};
}

} // namespace

std::optional<OttlCall> parseCall(std::string_view statement) {
  statement = trimmed(statement);
  const size_t open = statement.find('(');
  if (open == std::string_view::npos)
    return std::nullopt;
  OttlCall call;
  call.function = trimmed(statement.substr(0, open));
  if (call.function.find_first_of(" \"=") != std::string::npos)
    return std::nullopt;
  size_t end = open + 1;
  for (const std::string &argument : split(statement, end))
    call.arguments.push_back(withoutName(argument));
  if (end == std::string_view::npos)
    return call;
  const std::string_view rest = trimmed(statement.substr(end));
  if (rest.starts_with("where"))
    call.condition = trimmed(rest.substr(5));
  return call;
}

std::optional<std::string> literal(std::string_view argument) {
  if (argument.size() < 2 || argument.front() != '"' || argument.back() != '"' ||
      skipQuoted(argument, 0) != argument.size())
    return std::nullopt;
  std::string text;
  for (size_t at = 1; at + 1 < argument.size(); ++at) {
    const bool escaped = argument[at] == '\\' && at + 2 < argument.size();
    text += argument[escaped ? ++at : at];
  }
  return text;
}

std::vector<std::string> literals(std::string_view argument) {
  std::vector<std::string> texts;
  if (!argument.starts_with('['))
    return texts;
  size_t end = 1;
  for (const std::string &part : split(argument, end))
    if (const std::optional<std::string> text = literal(part))
      texts.push_back(*text);
  return texts;
}

OttlPath parsePath(std::string_view text, std::string_view context) {
  std::string_view part = partOf(context);
  const size_t dot = text.find('.');
  const size_t bracket = text.find('[');
  if (dot < bracket && !partOf(text.substr(0, dot)).empty()) {
    part = partOf(text.substr(0, dot));
    text = text.substr(dot + 1);
  }
  const std::string_view field = text.substr(0, text.find('['));
  const std::string_view rest = text.substr(field.size());
  if (field == "body" && part == "log-attributes") {
    const std::string keys = keysOf(rest);
    return {"log-body", keys.empty() ? "body" : "body." + keys, false};
  }
  if (field != "attributes")
    return fieldPath(field, part);
  if (rest.empty())
    return {std::string(part), {}, true};
  return {std::string(part), keysOf(rest), false};
}

} // namespace tacet::drift::otelcol
