// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Whole files: the head, then each section with its reader. Kinds that rules name are looked up at
// the very end, because a kind may come from a later file.
#include "core/rules/load.h"

#include "core/rules/sections.h"
#include "core/rules/tree_code.h"

#include <algorithm>

namespace tacet {
namespace {

using EntryReader = void (*)(const YamlNode &, RuleSet &, std::vector<RuleProblem> &);

void readHead(const MapReader &file, const std::string &path, RuleSet &rules) {
  bool library = file.has("library"), topic = file.has("topic");
  if (library == topic)
    file.fail(file.at(), library ? "a rule file has either 'library' or 'topic'"
                                 : "a rule file needs 'library' or 'topic'");
  file.text("library");
  file.text("topic");
  file.text("link");
  file.require("about");
  std::optional<Located<std::string>> about = file.text("about");
  rules.files[path] = about ? about->value : std::string();
  for (Located<std::string> &header : file.texts("headers"))
    rules.headers[path].push_back(std::move(header.value));
}

void readFile(const RuleFile &file, RuleSet &rules, std::vector<RuleProblem> &problems) {
  std::optional<YamlNode> root = decodeTree(file.prepared, file.path);
  if (!root)
    root = parseYaml(file, problems);
  if (!root)
    return;
  // In a configuration file every key that it has may stand; core/config knows them.
  const std::vector<std::string_view> own(root->keys.begin(), root->keys.end());
  MapReader map(*root, "a rule file", file.configuration ? own : keysOf(""), problems);
  if (!map.isMap())
    return;
  if (!file.configuration)
    readHead(map, file.path, rules);
  constexpr std::pair<std::string_view, EntryReader> lists[] = {
      {"sinks", readSink},         {"sources", readSource},
      {"redactors", readRedactor}, {"propagators", readPropagator},
      {"contracts", readContract}, {"calls", readCall},
      {"kinds", readKind},         {"literals", readLiteral},
      {"throws", readThrow},       {"boundaries", readBoundary}};
  for (auto [section, read] : lists)
    if (const std::vector<YamlNode> *entries = map.list(section))
      for (const YamlNode &entry : *entries)
        read(entry, rules, problems);
  if (const YamlNode *words = map.find("words"))
    readWords(*words, rules, problems);
  if (const YamlNode *severity = map.find("severity"))
    readSeverity(*severity, rules, problems);
}

void checkKind(const RuleSet &rules, const std::string &id, const Position &at,
               std::vector<RuleProblem> &problems) {
  if (id.empty() || rules.findKind(id))
    return;
  std::vector<std::string_view> known;
  known.reserve(rules.kinds.size());
  for (const Kind &kind : rules.kinds)
    known.push_back(kind.id);
  std::string message = "there is no kind '" + id + "'";
  if (std::string_view near = nearestWord(id, known); !near.empty())
    message += ", did you mean '" + std::string(near) + "'?";
  problems.push_back({at, Level::Error, message});
}

/// A rule whose kind doesn't exist is left out: nothing could be said about what it finds.
void checkKinds(RuleSet &rules, std::vector<RuleProblem> &problems) {
  for (const SourceRule &source : rules.sources) {
    checkKind(rules, source.kind, source.at, problems);
    for (const auto &[position, kind] : source.parameters)
      checkKind(rules, kind, source.at, problems);
  }
  for (const LiteralRule &literal : rules.literals)
    checkKind(rules, literal.kind, literal.at, problems);
  std::erase_if(rules.literals,
                [&](const LiteralRule &literal) { return !rules.findKind(literal.kind); });
  for (const Contract &contract : rules.contracts)
    for (const std::string &kind : contract.kinds)
      checkKind(rules, kind, contract.at, problems);
  std::erase_if(rules.sources, [&](const SourceRule &source) {
    return (!source.kind.empty() && !rules.findKind(source.kind)) ||
           std::any_of(source.parameters.begin(), source.parameters.end(),
                       [&](const auto &entry) { return !rules.findKind(entry.second); });
  });
}

} // namespace

LoadedRules loadRules(const std::vector<RuleFile> &files) {
  LoadedRules loaded;
  for (const RuleFile &file : files)
    readFile(file, loaded.rules, loaded.problems);
  checkKinds(loaded.rules, loaded.problems);
  std::stable_sort(loaded.problems.begin(), loaded.problems.end(),
                   [](const RuleProblem &a, const RuleProblem &b) { return a.at < b.at; });
  return loaded;
}

} // namespace tacet
