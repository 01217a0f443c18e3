// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// sysctl.d(5): one "key = value" a line, comments of '#' and ';'. A '-' before the key means that
// failing is no error; it is kept as the value's tag. "-key" alone, which takes the key out of
// globs, has no value.
#include "drift/load/formats.h"
#include "drift/load/lines.h"
#include "drift/load/template.h"
#include "drift/load/tree.h"

namespace tacet::drift {

void loadSysctl(const Source &source, const LoadLimits &limits, Loaded &loaded) {
  if (const auto tag = findTemplateTag(source.text()))
    source.stop(*tag, "template", TemplateMessage);
  Grower grow(source, limits);
  Node root = grow.make(NodeKind::Map, 0, 0);
  LineReader lines(source.text());
  while (const auto line = lines.next()) {
    std::string_view content = trim(line->text);
    if (content.empty() || content[0] == '#' || content[0] == ';')
      continue;
    const bool mayFail = content[0] == '-';
    if (mayFail)
      content = trimStart(content.substr(1));
    const auto at = static_cast<size_t>(content.data() - source.text().data());
    const size_t equals = content.find('=');
    if (equals == content.npos && !mayFail) {
      if (loaded.problems.empty())
        loaded.problems.push_back(source.problem(at, "syntax", "no 'key = value'"));
      continue;
    }
    const std::string_view key = trimEnd(content.substr(0, equals));
    Node value = grow.make(NodeKind::Null, at + key.size(), at + key.size());
    if (equals != content.npos) {
      const std::string_view text = trimStart(content.substr(equals + 1));
      const auto begin = static_cast<size_t>(text.data() - source.text().data());
      value = grow.scalar(std::string(text), begin, begin + text.size());
    }
    value.tag = mayFail ? "-" : "";
    addEntry(root, std::string(key), source.place(at, at + key.size()), std::move(value));
  }
  loaded.documents.emplace_back().root = std::move(root);
}

} // namespace tacet::drift
