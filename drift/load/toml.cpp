// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// TOML, by toml++. Its tables are sorted by name, so entries are put back into the file's order;
// its columns count characters, so they are made offsets again.
#include "drift/load/formats.h"
#include "drift/load/template.h"
#include "drift/load/tree.h"

#include <toml++/toml.h>

#include <algorithm>

namespace tacet::drift {
namespace {

class TomlReader {
public:
  TomlReader(const Source &source, const LoadLimits &limits) : Text(source), Grow(source, limits) {
    for (size_t at = 0; at != std::string_view::npos && at <= source.text().size();) {
      Lines.push_back(at);
      at = source.text().find('\n', at);
      at += at != std::string_view::npos;
    }
  }

  size_t offsetOf(const toml::source_position &position) const {
    if (position.line == 0 || position.line > Lines.size())
      return Text.text().size();
    size_t at = Lines[position.line - 1];
    for (auto column = position.column; column > 1 && at < Text.text().size(); --column)
      for (++at; at < Text.text().size() && (Text.text()[at] & 0xC0) == 0x80;)
        ++at;
    return at;
  }

  Node read(const toml::node &from, size_t depth) {
    const size_t begin = offsetOf(from.source().begin);
    const size_t end = std::max(begin, offsetOf(from.source().end));
    Grow.checkDepth(depth, begin);
    if (const toml::table *table = from.as_table())
      return readTable(*table, begin, depth);
    if (const toml::array *array = from.as_array()) {
      Node list = Grow.make(NodeKind::List, begin, begin);
      for (const toml::node &item : *array)
        list.items.push_back(read(item, depth + 1));
      return list;
    }
    return readScalar(from, begin, end);
  }

private:
  Node readTable(const toml::table &table, size_t begin, size_t depth) {
    Node map = Grow.make(NodeKind::Map, begin, begin);
    for (const auto &[key, value] : table) {
      const size_t at = offsetOf(key.source().begin);
      const Place place = Text.place(at, std::max(at, offsetOf(key.source().end)));
      addEntry(map, std::string(key.str()), place, read(value, depth + 1));
    }
    std::stable_sort(map.entries.begin(), map.entries.end(),
                     [](const Entry &a, const Entry &b) { return a.at.begin < b.at.begin; });
    return map;
  }

  Node readScalar(const toml::node &from, size_t begin, size_t end) {
    std::string text(Text.text().substr(begin, end - begin));
    if (const auto *string = from.as_string())
      text = string->get();
    else if (const auto *integer = from.as_integer())
      text = std::to_string(integer->get());
    else if (from.is_floating_point())
      std::erase(text, '_');
    Node node = Grow.scalar(std::move(text), begin, end);
    node.quoted = from.is_string();
    if (from.is_number())
      node.type = ScalarType::Number;
    else if (from.is_boolean())
      node.type = ScalarType::Bool;
    return node;
  }

  const Source &Text;
  Grower Grow;
  std::vector<size_t> Lines;
};

LoadProblem explain(const Source &source, size_t at, std::string_view theirs) {
  if (theirs.find("redefine") != theirs.npos || theirs.find("already") != theirs.npos)
    return source.problem(at, "duplicate-key",
                          "a key or table is there twice, which TOML forbids; remove one");
  if (const auto tag = findTemplateTag(source.text()))
    return source.problem(*tag, "template", TemplateMessage);
  if (theirs.find("nesting") != theirs.npos)
    return source.problem(at, "too-deep", "lists and tables are nested too deeply");
  if (at >= source.text().size())
    return source.problem(at, "truncated", "the text ends inside of a value");
  return source.problem(at, "syntax", "this is not TOML; look for a quote, bracket or '=' here");
}

} // namespace

void loadToml(const Source &source, const LoadLimits &limits, Loaded &loaded) {
  TomlReader reader(source, limits);
  try {
    const toml::table table = toml::parse(source.text());
    Node root = reader.read(table, 1);
    loaded.documents.emplace_back().root = std::move(root);
  } catch (const toml::parse_error &error) {
    throw Stop{explain(source, reader.offsetOf(error.source().begin), error.description())};
  }
}

} // namespace tacet::drift
