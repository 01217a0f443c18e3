// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The readers of a rule file's sections, for load.cpp only. Each reports what it can't read, leaves
// that entry out and goes on.
#pragma once

#include "core/rules/load.h"
#include "core/rules/yaml.h"

namespace tacet {

/// The keys that maps of one sort may have.
struct KeyList {
  std::string_view section; ///< as in knownRuleKeys()
  std::vector<std::string_view> keys;
};
const std::vector<KeyList> &keyLists();
/// Of a section that exists.
std::span<const std::string_view> keysOf(std::string_view section);

void readSink(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);
void readSource(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);
void readRedactor(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);
void readPropagator(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);
void readCall(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);
void readContract(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);
void readKind(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);
void readLiteral(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);
void readThrow(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);
void readBoundary(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);
void readWords(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);
void readSeverity(const YamlNode &node, RuleSet &rules, std::vector<RuleProblem> &problems);

/// The selectors under `key`; those that can't match are reported and left out.
std::vector<Selector> readSelectors(const MapReader &map, std::string_view key);
/// The positions under `key`, and `otherwise` when it is absent.
ArgRanges readRanges(const MapReader &map, std::string_view key, ArgRanges otherwise = {});
/// `true` or `false`; false when it is absent.
bool readFlag(const MapReader &map, std::string_view key);
/// Of exactly one of `forms`; empty and reported when there is none or more than one.
std::string_view readForm(const MapReader &map, std::span<const std::string_view> forms);
/// Reports keys that mean nothing beside this form.
void refuseOthers(const MapReader &map, const YamlNode &node, std::string_view form,
                  std::span<const std::string_view> allowed);

} // namespace tacet
