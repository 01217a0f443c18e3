// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Terms that no name can bring forth, and terms that the dictionary's own words silence.
#include "core/rules/lint_kinds.h"

#include "core/finding/names.h"
#include "core/rules/dictionary.h"
#include "core/rules/words.h"

#include <algorithm>
#include <map>

namespace tacet {
namespace {

class KindLint {
public:
  KindLint(const RuleSet &ruleSet, std::vector<RuleProblem> &sink)
      : rules(ruleSet), dictionary(ruleSet), problems(sink) {}

  void run() {
    for (const Kind &kind : rules.kinds) {
      for (const auto *list : {&kind.certain, &kind.likely, &kind.possible, &kind.bytes})
        checkTerms(kind, *list, Role::Variable);
      checkTerms(kind, kind.keys, Role::Key);
      checkTerms(kind, kind.types, Role::Type);
      for (const auto *list : {&kind.inside, &kind.unless, &kind.notAfter, &kind.qualifiers})
        checkWords(*list);
    }
    checkConflicts();
  }

private:
  void warn(const Position &at, const std::string &message) {
    RuleProblem &problem = problems.emplace_back();
    problem.at = at;
    problem.level = Level::Warning;
    problem.message = message;
  }

  std::vector<std::string> split(const std::string &term) const {
    return splitWords(term, rules.words.compounds, rules.words.digitWords);
  }

  static std::string join(const std::vector<std::string> &words) {
    std::string joined;
    for (const std::string &word : words)
      joined += (joined.empty() ? "" : " ") + word;
    return joined;
  }

  void checkTerms(const Kind &kind, const std::vector<Term> &terms, Role role) {
    for (const Term &term : terms) {
      std::string found = join(split(term.text));
      if (found != term.text) {
        warn(term.at, "no name brings forth '" + term.text + "': it is split into '" + found + "'");
        continue;
      }
      checkRepeat(kind, term, role);
      std::string name = term.text;
      std::replace(name.begin(), name.end(), ' ', '_');
      std::optional<NameEvidence> evidence = dictionary.classifyName(name, role);
      if (!evidence)
        warn(term.at, "'" + term.text + "' is silenced by words of its own");
      else if (evidence->kind != &kind)
        warn(term.at, "'" + term.text + "' is taken for kind '" + evidence->kind->id + "'");
    }
  }

  void checkRepeat(const Kind &kind, const Term &term, Role role) {
    std::string section = role == Role::Type ? "type " : role == Role::Key ? "key " : "name ";
    auto [known, isNew] = first.try_emplace(section + term.text, kind.id, term.at);
    if (!isNew)
      warn(term.at, "'" + term.text + "' is listed in kind '" + known->second.first + "' at " +
                        positionText(known->second.second) + " already");
  }

  void checkWords(const std::vector<Term> &terms) {
    for (const Term &term : terms)
      if (split(term.text) != std::vector<std::string>{term.text})
        warn(term.at, "'" + term.text + "' is never found: it must be one lower-case word");
  }

  /// A word can't both leave a name's meaning and end it.
  void checkConflicts() {
    std::vector<std::string> both;
    for (const std::string &word : rules.words.carrierSuffixes)
      if (rules.words.negativeSuffixes.contains(word))
        both.push_back(word);
    std::sort(both.begin(), both.end());
    for (const std::string &word : both)
      warn({},
           "'" + word + "' is in 'carrier_suffixes' and in 'negative_suffixes'; the first wins");
  }

  const RuleSet &rules;
  Dictionary dictionary;
  std::vector<RuleProblem> &problems;
  std::map<std::string, std::pair<std::string, Position>> first;
};

} // namespace

void lintKinds(const RuleSet &rules, std::vector<RuleProblem> &problems) {
  KindLint(rules, problems).run();
}

} // namespace tacet
