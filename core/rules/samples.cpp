// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The dictionary's samples, and the rules that speak of a symbol.
#include "core/rules/commands.h"

#include "core/finding/names.h"
#include "core/rules/dictionary.h"

#include <algorithm>

namespace tacet {
namespace {

std::pair<std::string_view, Role> sampleRole(std::string_view sample) {
  if (sample.ends_with("()"))
    return {sample.substr(0, sample.size() - 2), Role::Function};
  if (sample.size() > 2 && sample.starts_with('"') && sample.ends_with('"'))
    return {sample.substr(1, sample.size() - 2), Role::Key};
  return {sample, sample.find(' ') == sample.npos ? Role::Variable : Role::LiteralText};
}

void tryOne(const Dictionary &dictionary, const Kind &kind, const Term &sample, bool sensitive,
            SampleReport &report) {
  ++report.tried;
  auto [name, role] = sampleRole(sample.text);
  std::optional<NameEvidence> found = dictionary.classifyName(name, role);
  if ((found && found->kind == &kind) == sensitive)
    return;
  std::string is = found ? "kind '" + found->kind->id + "' for '" + found->term + "'" : "no kind";
  RuleProblem &failure = report.failures.emplace_back();
  failure.at = sample.at;
  failure.message = sensitive ? "'" + sample.text + "' should be '" + kind.id + "' and is " + is
                              : "'" + sample.text + "' should be harmless and is " + is;
}

void describe(const std::vector<Selector> &selectors, std::string_view name,
              const std::string &says, std::string &out) {
  for (const Selector &selector : selectors)
    if (selector.matches(name)) {
      out += positionText(selector.at) + ": " + says + " by '" + selector.text + "'\n";
      return;
    }
}

std::string sourceText(const SourceRule &rule) {
  if (rule.form == SourceRule::Form::Consumer)
    return "takes " + rule.kind + " at " + std::to_string(rule.argument);
  if (rule.form == SourceRule::Form::Callback)
    return "calls back with data";
  return rule.kind.empty() ? "source by its key" : "source of " + rule.kind;
}

} // namespace

SampleReport testSamples(const RuleSet &rules) {
  SampleReport report;
  Dictionary dictionary(rules);
  for (const Kind &kind : rules.kinds) {
    for (const Term &sample : kind.sensitiveSamples)
      tryOne(dictionary, kind, sample, true, report);
    for (const Term &sample : kind.harmlessSamples)
      tryOne(dictionary, kind, sample, false, report);
  }
  return report;
}

std::string describeSymbol(const RuleSet &rules, std::string_view qualifiedName) {
  std::string out;
  for (const SinkRule &rule : rules.sinks)
    describe(rule.on, qualifiedName, "sink to " + std::string(toString(rule.channel)), out);
  for (const SourceRule &rule : rules.sources)
    describe(rule.on, qualifiedName, sourceText(rule), out);
  for (const RedactorRule &rule : rules.redactors)
    describe(rule.on, qualifiedName, "redactor", out);
  for (const PropagatorRule &rule : rules.propagators)
    describe(rule.on, qualifiedName, "propagator", out);
  for (const ThrowRule &rule : rules.throws)
    describe(rule.on, qualifiedName, "throws " + rule.types.front(), out);
  for (const BoundaryRule &rule : rules.boundaries)
    describe(rule.on, qualifiedName, "boundary for exceptions", out);
  for (const CallRule &rule : rules.calls)
    describe(rule.on, qualifiedName,
             rule.form == CallRule::Form::Gate ? "debug gate" : rule.check + ": " + rule.says, out);
  describe(rules.textTypes, qualifiedName, "text type", out);
  describe(rules.byteTypes, qualifiedName, "byte type", out);
  describe(rules.streamTypes, qualifiedName, "stream type", out);
  return out;
}

} // namespace tacet
