// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Columns are as wide as their longest name, so that the tables can be read and cut.
#include "integrations/cli/lists.h"

#include <algorithm>
#include <ostream>

namespace tacet {
namespace {

using Rows = std::vector<std::pair<std::string, std::string>>;

void printRows(const Rows &rows, std::ostream &out) {
  size_t width = 0;
  for (const auto &[name, text] : rows)
    width = std::max(width, name.size());
  for (const auto &[name, text] : rows)
    out << name << std::string(width - name.size() + 2, ' ') << text << "\n";
}

} // namespace

std::string ruleFileName(const std::string &path) {
  constexpr std::string_view folder = "rules/", ending = ".yaml";
  if (!path.starts_with(folder) || !path.ends_with(ending))
    return path;
  return path.substr(folder.size(), path.size() - folder.size() - ending.size());
}

void listChecks(const Catalogue &catalogue, std::ostream &out) {
  Rows rows;
  for (const CheckInfo &check : catalogue.checks)
    rows.emplace_back(check.rule.id, check.rule.summary + (check.optIn ? " (opt-in)" : ""));
  printRows(rows, out);
}

void listKinds(const RuleSet &rules, std::ostream &out) {
  Rows rows;
  for (const Kind &kind : rules.kinds)
    rows.emplace_back(kind.id, kind.title + ", sensitivity " +
                                   std::string(toString(kind.sensitivity)) + ", tacet-" +
                                   kind.check);
  std::sort(rows.begin(), rows.end());
  printRows(rows, out);
}

void listRuleFiles(const RuleSet &rules, std::ostream &out) {
  Rows rows;
  for (const auto &[path, about] : rules.files)
    rows.emplace_back(ruleFileName(path), about);
  printRows(rows, out);
}

} // namespace tacet
