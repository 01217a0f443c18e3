// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Rules over functions that can do nothing: repeated, out of range, or flowing in circles.
#include "core/rules/commands.h"

#include "core/finding/names.h"
#include "core/rules/lint_kinds.h"

#include <algorithm>
#include <map>

namespace tacet {
namespace {

constexpr uint32_t kMostArguments = 64;

void warn(std::vector<RuleProblem> &problems, const Position &at, const std::string &message) {
  RuleProblem &problem = problems.emplace_back();
  problem.at = at;
  problem.level = Level::Warning;
  problem.message = message;
}

/// Finds rules that say of the same selector the same thing.
class Repeats {
public:
  explicit Repeats(std::vector<RuleProblem> &sink) : problems(sink) {}

  void add(const std::vector<Selector> &selectors, const std::string &says) {
    for (const Selector &selector : selectors) {
      auto [known, isNew] = first.try_emplace(says + '\n' + selector.text, selector.at);
      if (!isNew)
        warn(problems, selector.at,
             "the selector '" + selector.text + "' stands with the same meaning at " +
                 positionText(known->second) + " already");
    }
  }

private:
  std::map<std::string, Position> first;
  std::vector<RuleProblem> &problems;
};

std::string text(const ArgRanges &ranges) {
  std::string all;
  for (const ArgRange &range : ranges)
    all += toString(range) + ",";
  return all;
}

std::string text(std::optional<uint32_t> position) {
  return position ? std::to_string(*position) : "-";
}

std::string meaning(const SinkRule &rule) {
  return "sink " + std::to_string(int(rule.form)) + " " + text(rule.format) + " " +
         text(rule.vaList) + " " + text(rule.args);
}

std::string meaning(const SourceRule &rule) {
  std::string parameters;
  for (const auto &[position, kind] : rule.parameters)
    parameters += std::to_string(position) + "=" + kind + ",";
  return "source " + std::to_string(int(rule.form)) + " " + text(rule.to) + " " +
         std::to_string(rule.argument) + " " + std::to_string(rule.key) + " " + rule.when + " " +
         parameters;
}

void checkRange(const ArgRanges &ranges, const Position &at, std::vector<RuleProblem> &problems) {
  for (const ArgRange &range : ranges) {
    bool named = range.from == kArgThis || range.from == kArgReturn;
    if (!named && range.from >= kMostArguments)
      warn(problems, at, "no function has an argument " + toString(range));
  }
}

void checkPosition(std::optional<uint32_t> position, const Position &at,
                   std::vector<RuleProblem> &problems) {
  if (position)
    checkRange({{*position, *position}}, at, problems);
}

void checkFlows(const PropagatorRule &rule, std::vector<RuleProblem> &problems) {
  for (const Flow &flow : rule.flow) {
    checkRange({flow.from, flow.to}, rule.at, problems);
    if (flow.from == flow.to && flow.from.from == flow.from.to)
      warn(problems, rule.at,
           "the flow '" + toString(flow.from) + " -> " + toString(flow.to) + "' changes nothing");
  }
}

void lintFunctions(const RuleSet &rules, std::vector<RuleProblem> &problems) {
  Repeats repeats(problems);
  for (const SinkRule &rule : rules.sinks) {
    repeats.add(rule.on, meaning(rule));
    checkRange(rule.args, rule.at, problems);
    checkPosition(rule.format, rule.at, problems);
    checkPosition(rule.vaList, rule.at, problems);
  }
  for (const SourceRule &rule : rules.sources) {
    repeats.add(rule.on, meaning(rule));
    checkRange(rule.to, rule.at, problems);
    checkPosition(rule.argument, rule.at, problems);
    checkPosition(rule.key, rule.at, problems);
  }
  for (const RedactorRule &rule : rules.redactors) {
    repeats.add(rule.on, "redactor");
    checkRange(rule.result, rule.at, problems);
  }
  for (const PropagatorRule &rule : rules.propagators) {
    repeats.add(rule.on, "propagator");
    checkFlows(rule, problems);
    checkRange(rule.into, rule.at, problems);
    checkRange(rule.overwrites, rule.at, problems);
    checkPosition(rule.format, rule.at, problems);
  }
  for (const CallRule &rule : rules.calls) {
    if (rule.form == CallRule::Form::Gate)
      repeats.add(rule.on, "gate");
    for (const CallCondition &condition : rule.when)
      checkPosition(condition.place.position == kArgThis ? 0 : condition.place.position, rule.at,
                    problems);
    checkPosition(rule.handler, rule.at, problems);
  }
  repeats.add(rules.textTypes, "text");
  repeats.add(rules.byteTypes, "bytes");
  repeats.add(rules.streamTypes, "stream");
}

void sortProblems(std::vector<RuleProblem> &problems) {
  std::stable_sort(problems.begin(), problems.end(),
                   [](const RuleProblem &a, const RuleProblem &b) { return a.at < b.at; });
}

} // namespace

std::vector<RuleProblem> lintRules(const RuleSet &rules) {
  std::vector<RuleProblem> problems;
  lintFunctions(rules, problems);
  lintKinds(rules, problems);
  sortProblems(problems);
  return problems;
}

std::vector<RuleProblem> checkRules(const LoadedRules &loaded) {
  std::vector<RuleProblem> problems = loaded.problems;
  std::vector<RuleProblem> more = lintRules(loaded.rules);
  problems.insert(problems.end(), more.begin(), more.end());
  sortProblems(problems);
  return problems;
}

} // namespace tacet
