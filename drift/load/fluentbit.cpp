// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Fluent Bit's classic format, as strict as its own reader (src/config_format/flb_cf_fluentbit.c):
// [SECTION]s that repeat, "Key value" lines that all have the indentation of the file's first one,
// comments only as whole lines, [GROUP]s inside of a section at its indentation with keys at twice
// that, and at the line's beginning @SET, @INCLUDE and other instructions, which are kept in order
// as the root's entries. Keys may repeat and are kept as written.
#include "drift/load/formats.h"
#include "drift/load/lines.h"
#include "drift/load/template.h"
#include "drift/load/tree.h"

namespace tacet::drift {
namespace {

class FluentBitReader {
public:
  FluentBitReader(const Source &source, const LoadLimits &limits)
      : Text(source), Grow(source, limits) {}

  Node read() {
    Root = Grow.make(NodeKind::Map, 0, 0);
    LineReader lines(Text.text());
    while (const auto line = lines.next()) {
      const std::string_view content = trim(line->text);
      if (content.empty() || content[0] == '#')
        continue;
      if (line->text[0] == '[')
        openSection(line->text, line->begin);
      else if (line->text[0] == '@')
        addPair(Root, content, line->begin);
      else
        addLine(*line);
    }
    return std::move(Root);
  }

private:
  std::string nameOf(std::string_view line, size_t at) const {
    const size_t end = line.find(']');
    if (end == line.npos)
      Text.stop(at, "syntax", "the section's name has no ']'");
    return std::string(line.substr(1, end - 1));
  }

  void openSection(std::string_view line, size_t at) {
    std::string name = nameOf(line, at);
    const Place place = Text.place(at, at + name.size() + 2);
    addEntry(Root, std::move(name), place, Grow.make(NodeKind::Map, at, at));
    HasSection = true;
    InGroup = false;
  }

  void addLine(const Line &line) {
    const std::string_view content = trimStart(line.text);
    const std::string_view indent = line.text.substr(0, line.text.size() - content.size());
    const size_t at = line.begin + indent.size();
    if (!HasSection)
      Text.stop(at, "syntax", "this stands before the first [SECTION]");
    if (Indent.empty())
      Indent = indent;
    Node &section = Root.entries.back().value;
    const bool doubled = InGroup && indent == std::string(Indent) + std::string(Indent);
    if (indent.empty() || (indent != Indent && !doubled))
      Text.stop(
          at, "syntax",
          "indented otherwise than the file's first key; Fluent Bit does not start with this");
    InGroup = doubled || content[0] == '[';
    if (content[0] == '[') {
      std::string name = nameOf(content, at);
      const Place place = Text.place(at, at + name.size() + 2);
      addEntry(section, std::move(name), place, Grow.make(NodeKind::Map, at, at));
      return;
    }
    addPair(doubled ? section.entries.back().value : section, content, at);
  }

  void addPair(Node &map, std::string_view content, size_t at) {
    const size_t space = content.find(' ');
    const std::string_view value = space == content.npos ? "" : trim(content.substr(space));
    if (value.empty())
      Text.stop(at, "syntax", "a key without a value, or without a blank before it");
    const auto begin = static_cast<size_t>(value.data() - Text.text().data());
    if (value.starts_with("{{"))
      Text.stop(begin, "template", TemplateMessage);
    addEntry(map, std::string(content.substr(0, space)), Text.place(at, at + space),
             Grow.scalar(std::string(value), begin, begin + value.size()));
  }

  const Source &Text;
  Grower Grow;
  Node Root;
  std::string_view Indent; ///< of the first key
  bool HasSection = false;
  bool InGroup = false;
};

} // namespace

void loadFluentBit(const Source &source, const LoadLimits &limits, Loaded &loaded) {
  if (const auto tag = findTemplateTag(source.text()))
    source.stop(*tag, "template", TemplateMessage);
  Node root = FluentBitReader(source, limits).read();
  loaded.documents.emplace_back().root = std::move(root);
}

} // namespace tacet::drift
