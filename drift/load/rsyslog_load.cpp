// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// rsyslog.conf as one of the formats: places of what another file carries point into that file.
#include "drift/load/formats.h"
#include "drift/load/rsyslog.h"
#include "drift/load/rsyslog_cursor.h"
#include "drift/load/template.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

void translate(Node &node, const Source &source) {
  node.at = source.place(node.at.begin, node.at.end);
  for (Node &item : node.items)
    translate(item, source);
  for (Entry &entry : node.entries) {
    entry.at = source.place(entry.at.begin, entry.at.end);
    translate(entry.value, source);
  }
}

} // namespace

bool looksLikeRsyslog(std::string_view text) {
  constexpr std::array<std::string_view, 8> objects{
      "module", "global", "ruleset", "input", "action", "include", "template", "lookup_table"};
  constexpr std::array<std::string_view, 5> directives{"modload", "includeconfig", "template",
                                                       "actionfiledefaulttemplate", "ruleset"};
  RsyslogCursor cursor(text, nullptr);
  cursor.skipSpace();
  const bool directive = cursor.peek() == '$';
  if (directive)
    cursor.advance();
  const std::string word = cursor.word();
  if (directive)
    return std::ranges::find(directives, word) != directives.end();
  cursor.advance(word.size());
  return cursor.peek() == '(' && std::ranges::find(objects, word) != objects.end();
}

void loadRsyslog(const Source &source, const LoadLimits &limits, Loaded &loaded) {
  if (const auto tag = findTemplateTag(source.text())) {
    loaded.problems.push_back(source.problem(*tag, "template", TemplateMessage));
    return;
  }
  RsyslogTree tree = parseRsyslog(source.text(), source.file(), limits);
  translate(tree.root, source);
  for (RsyslogProblem &problem : tree.problems)
    loaded.problems.push_back(
        source.problem(problem.at.begin, std::move(problem.id), std::move(problem.message)));
  loaded.documents.emplace_back().root = std::move(tree.root);
}

} // namespace tacet::drift
