// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// JSON, through simdjson's on-demand reader, whose keys and values are views into the text and so
// tell where they stand. It checks only what is visited, so everything is visited, numbers too.
// What fails and has '#' comments is read as YAML, as the agents do that take JSON for YAML.
#include "drift/load/formats.h"
#include "drift/load/template.h"
#include "drift/load/tree.h"

#include <simdjson.h>

namespace tacet::drift {
namespace {

namespace ondemand = simdjson::ondemand;

struct JsonError {
  simdjson::error_code code;
};

template <class T> T checked(simdjson::simdjson_result<T> result) {
  if (result.error() != simdjson::SUCCESS)
    throw JsonError{result.error()};
  return std::move(result).value_unsafe();
}

class JsonReader {
public:
  JsonReader(const Source &source, const LoadLimits &limits)
      : Text(source), Grow(source, limits), Padded(source.text()) {}

  Node read() {
    Document = checked(Parser.iterate(Padded));
    if (checked(Document.is_scalar()))
      Text.stop(0, "syntax", "the document is a single value; a configuration is a map");
    Node root = readValue(checked(Document.get_value()), 1);
    if (Document.current_location().error() != simdjson::OUT_OF_BOUNDS)
      Text.stop(here(), "syntax", "something stands behind the end of the document");
    return root;
  }

  /// The first thing behind what was read.
  size_t here() const { return Text.text().find_first_not_of(" \t\r\n", Last); }

private:
  size_t offsetOf(const char *at) const { return static_cast<size_t>(at - Padded.data()); }

  Node readValue(ondemand::value value, size_t depth) {
    std::string_view token = value.raw_json_token();
    token = token.substr(0, token.find_last_not_of(" \t\r\n") + 1);
    const auto begin = static_cast<size_t>(token.data() - Padded.data());
    const size_t end = begin + token.size();
    Grow.checkDepth(depth, begin);
    Last = begin;
    switch (checked(value.type())) {
    case ondemand::json_type::object:
      return readMap(checked(value.get_object()), begin, depth);
    case ondemand::json_type::array:
      return readList(checked(value.get_array()), begin, depth);
    case ondemand::json_type::string: {
      Node node = Grow.scalar(std::string(checked(value.get_string())), begin, end);
      node.quoted = true;
      Last = end;
      return node;
    }
    case ondemand::json_type::number: {
      checked(value.get_double());
      Node node = Grow.scalar(std::string(token), begin, end);
      node.type = ScalarType::Number;
      return node;
    }
    case ondemand::json_type::boolean: {
      Node node = Grow.scalar(checked(value.get_bool()) ? "true" : "false", begin, end);
      node.type = ScalarType::Bool;
      return node;
    }
    case ondemand::json_type::null:
      break;
    }
    if (token != "null") // its type is guessed by the first letter
      throw JsonError{simdjson::N_ATOM_ERROR};
    checked(simdjson::simdjson_result<bool>(value.is_null()));
    return Grow.make(NodeKind::Null, begin, end);
  }

  Node readMap(ondemand::object object, size_t begin, size_t depth) {
    Node map = Grow.make(NodeKind::Map, begin, begin);
    for (auto result : object) {
      ondemand::field field = checked(std::move(result));
      const size_t key = offsetOf(field.key().raw()) - 1; // the quote
      std::string name(checked(field.unescaped_key()));
      const Place at = Text.place(key, Text.text().find('"', key + 1 + name.size()) + 1);
      addEntry(map, std::move(name), at, readValue(field.value(), depth + 1));
    }
    if (const Entry *repeated = findRepeated(map); repeated != nullptr)
      throw Stop{{repeated->at.position(), "duplicate-key", repeatedMessage(*repeated)}};
    return map;
  }

  Node readList(ondemand::array array, size_t begin, size_t depth) {
    Node list = Grow.make(NodeKind::List, begin, begin);
    for (auto result : array)
      list.items.push_back(readValue(checked(result), depth + 1));
    return list;
  }

  const Source &Text;
  Grower Grow;
  simdjson::padded_string Padded;
  ondemand::parser Parser;
  ondemand::document Document;
  size_t Last = 0; ///< where the last thing read ended, or begins when it is not plain text
};

/// The first comment outside of quoted texts; npos if none.
size_t findComment(std::string_view text) {
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (quoted && text[i] == '\\')
      ++i;
    else if (text[i] == '"')
      quoted = !quoted;
    else if (!quoted && (text[i] == '#' || text.substr(i, 2) == "//" || text.substr(i, 2) == "/*"))
      return i;
  }
  return text.npos;
}

bool isReadAsYaml(const Source &source, const LoadLimits &limits, Loaded &loaded) {
  Loaded yaml;
  try {
    loadYaml(source, limits, yaml);
  } catch (const Stop &) {
    return false;
  }
  if (!yaml.problems.empty())
    return false;
  loaded = std::move(yaml);
  return true;
}

LoadProblem explain(const Source &source, size_t at, simdjson::error_code code) {
  const std::string_view text = source.text();
  const size_t last = text.find_last_not_of(" \t\r\n");
  if (last == text.npos)
    return source.problem(0, "truncated", "the file is empty, which is no JSON");
  if (code == simdjson::UNCLOSED_STRING)
    return source.problem(last, "truncated", "a quoted text is not closed");
  const bool open = text[last] != '}' && text[last] != ']';
  if (code == simdjson::INCOMPLETE_ARRAY_OR_OBJECT || open || at > last)
    return source.problem(last, "truncated", "a list or a map is not closed");
  return source.problem(at, "syntax", "this is not JSON; look for a comma, quote or bracket here");
}

} // namespace

void loadJson(const Source &source, const LoadLimits &limits, Loaded &loaded) {
  JsonReader reader(source, limits);
  try {
    Node root = reader.read();
    loaded.documents.emplace_back().root = std::move(root);
  } catch (const JsonError &error) {
    if (const auto tag = findTemplateTag(source.text()))
      source.stop(*tag, "template", TemplateMessage);
    const size_t comment = findComment(source.text());
    if (comment == std::string_view::npos)
      throw Stop{explain(source, reader.here(), error.code)};
    if (source.text()[comment] == '#' && isReadAsYaml(source, limits, loaded))
      return;
    source.stop(comment, "syntax", "a comment, which JSON does not have; remove it");
  }
}

} // namespace tacet::drift
