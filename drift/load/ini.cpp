// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// INI as systemd has it (systemd.syntax(7)): [Section], key=value, comments of '#' and ';' at a
// line's beginning only, a backslash at the end goes on with the next line as a blank. A section
// that comes again goes on; keys may repeat, and what that means is the reader's business. Keys
// before any section stand in the root. Quotes are part of the value.
#include "drift/load/formats.h"
#include "drift/load/lines.h"
#include "drift/load/template.h"
#include "drift/load/tree.h"

namespace tacet::drift {
namespace {

bool isComment(std::string_view line) { return line.starts_with('#') || line.starts_with(';'); }

class IniReader {
public:
  IniReader(const Source &source, const LoadLimits &limits)
      : Text(source), Grow(source, limits), Lines(source.text()) {}

  Node read(std::optional<LoadProblem> &problem) {
    Node root = Grow.make(NodeKind::Map, 0, 0);
    Root = &root;
    while (const auto line = Lines.next()) {
      const std::string_view content = trim(line->text);
      if (content.empty() || isComment(content))
        continue;
      const size_t at = static_cast<size_t>(content.data() - Text.text().data());
      if (content.front() == '[' && content.back() == ']')
        openSection(content.substr(1, content.size() - 2), at);
      else if (content.find('=') != content.npos)
        addKey(content, at);
      else if (!problem)
        problem = Text.problem(at, "syntax", "neither a section nor 'key=value'");
    }
    return root;
  }

private:
  void openSection(std::string_view name, size_t at) {
    Section = Root->entries.size();
    for (size_t i = 0; i < Root->entries.size(); ++i)
      if (Root->entries[i].key == name && Root->entries[i].value.isMap())
        Section = i;
    if (Section == Root->entries.size())
      addEntry(*Root, std::string(name), Text.place(at, at + name.size() + 2),
               Grow.make(NodeKind::Map, at, at));
  }

  void addKey(std::string_view content, size_t at) {
    const size_t equals = content.find('=');
    const std::string_view key = trimEnd(content.substr(0, equals));
    const std::string_view value = trimStart(content.substr(equals + 1));
    const auto begin = static_cast<size_t>(value.data() - Text.text().data());
    size_t end = begin + value.size();
    std::string text(value);
    while (text.ends_with('\\')) {
      text.back() = ' ';
      if (!goOn(text, end))
        break;
    }
    Node &map = Section == npos ? *Root : Root->entries[Section].value;
    addEntry(map, std::string(key), Text.place(at, at + key.size()),
             Grow.scalar(std::string(trimEnd(text)), begin, end));
  }

  /// Appends the next line that is no comment.
  bool goOn(std::string &text, size_t &end) {
    while (const auto line = Lines.next()) {
      const std::string_view content = trim(line->text);
      if (isComment(content))
        continue;
      text += content;
      end = line->begin + line->text.size();
      return true;
    }
    return false;
  }

  static constexpr size_t npos = static_cast<size_t>(-1);
  const Source &Text;
  Grower Grow;
  LineReader Lines;
  Node *Root = nullptr;
  size_t Section = npos; ///< among the root's entries
};

} // namespace

void loadIni(const Source &source, const LoadLimits &limits, Loaded &loaded) {
  if (const auto tag = findTemplateTag(source.text()))
    source.stop(*tag, "template", TemplateMessage);
  std::optional<LoadProblem> problem;
  Node root = IniReader(source, limits).read(problem);
  loaded.documents.emplace_back().root = std::move(root);
  if (problem) // such a line is left out by the readers, and so it is here
    loaded.problems.push_back(std::move(*problem));
}

} // namespace tacet::drift
