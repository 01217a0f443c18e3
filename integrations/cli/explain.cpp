// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// `tacet explain ID`: a check's page, with its metadata on top.
#include "core/catalogue/catalogue.h"
#include "core/finding/names.h"
#include "core/rules/yaml.h"
#include "integrations/cli/commands.h"
#include "integrations/cli/lists.h"

#include <ostream>

namespace tacet {
namespace {

void printCheck(const CheckInfo &check, std::ostream &out) {
  const RuleInfo &rule = check.rule;
  out << rule.id << ": " << rule.summary << "\n\n";
  out << "level " << levelName(rule.level) << ", precision " << rule.precision << ", "
      << check.status << " since " << check.since << (check.optIn ? ", opt-in" : "");
  for (int cwe : rule.cwe)
    out << ", CWE-" << cwe;
  out << "\n\n" << rule.helpMarkdown;
}

int unknownCheck(const std::string &id, const Catalogue &catalogue, std::ostream &error) {
  std::vector<std::string_view> known;
  for (const CheckInfo &check : catalogue.checks) {
    known.push_back(check.rule.id);
    known.push_back(check.id);
  }
  error << "tacet: error: there is no check '" << id << "'";
  if (std::string_view near = nearestWord(id, known); !near.empty())
    error << ", did you mean '" << findCheck(catalogue, near)->rule.id << "'?";
  error << "\n\n";
  listChecks(catalogue, error);
  return static_cast<int>(ExitStatus::Usage);
}

int explain(const std::string &id, const Surroundings &surroundings) {
  const Catalogue &catalogue = builtInCatalogue();
  if (id.empty()) {
    listChecks(catalogue, surroundings.out);
    return static_cast<int>(ExitStatus::Clean);
  }
  const CheckInfo *check = findCheck(catalogue, id);
  if (!check)
    return unknownCheck(id, catalogue, surroundings.error);
  printCheck(*check, surroundings.out);
  return static_cast<int>(ExitStatus::Clean);
}

} // namespace

void addExplain(CLI::App &app, Action &action) {
  CLI::App *command = app.add_subcommand("explain", "Tell what a check finds, why, and what to do");
  auto id = std::make_shared<std::string>();
  command->add_option("ID", *id, "A check, with or without 'tacet-'; without it, all are listed");
  command->callback([&action, id] {
    action = [id](const Surroundings &surroundings) { return explain(*id, surroundings); };
  });
}

} // namespace tacet
