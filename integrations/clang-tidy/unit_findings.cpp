// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "integrations/clang-tidy/unit_findings.h"

#include "checks/check.h"
#include "checks/project/project.h"
#include "core/catalogue/catalogue.h"
#include "core/finding/names.h"
#include "core/finding/outcome.h"
#include "core/fix/fixes.h"
#include "core/rules/dictionary.h"
#include "core/source/source_file.h"
#include "core/suppress/suppress.h"

#include <filesystem>
#include <map>
#include <memory>
#include <sstream>

namespace tacet::tidy {
namespace {

struct Prepared {
  project::Project project;
  std::unique_ptr<Dictionary> dictionary;
  std::vector<checks::NamedCheck> checks;
  flow::Profile profile = flow::Profile::Heuristic;
  Confidence minConfidence = Confidence::Medium;
  std::vector<std::string> mistakes;
};

std::vector<std::string> split(const std::string &list) {
  std::vector<std::string> parts;
  std::istringstream in(list);
  for (std::string part; std::getline(in, part, ';');)
    if (!part.empty())
      parts.push_back(part);
  return parts;
}

void choose(const Settings &settings, Prepared &prepared) {
  const Config &config = prepared.project.config;
  const std::string profile =
      settings.profile.empty() ? config.profile.value_or("heuristic") : settings.profile;
  if (const auto known = project::profileOf(profile))
    prepared.profile = *known;
  else
    prepared.mistakes.push_back("Profile is none of heuristic, annotated and strict");
  prepared.minConfidence = config.minConfidence.value_or(Confidence::Medium);
  if (settings.minConfidence.empty())
    return;
  if (const auto known = parseConfidence(settings.minConfidence))
    prepared.minConfidence = *known;
  else
    prepared.mistakes.push_back("MinConfidence is none of low, medium and high");
}

void prepare(const Settings &settings, Prepared &prepared) {
  std::error_code ignored;
  prepared.project = project::load(
      realFileSystem(),
      {settings.config, std::filesystem::current_path(ignored).string(), split(settings.rules)});
  for (const RuleProblem &problem : prepared.project.problems)
    if (problem.level == Level::Error)
      prepared.mistakes.push_back(positionText(problem.at) + ": " + problem.message);
  choose(settings, prepared);
  prepared.dictionary = std::make_unique<Dictionary>(prepared.project.rules);
  prepared.checks = checks::allChecks();
  for (const checks::NamedCheck &named : prepared.checks)
    named.check->prepare(prepared.project.rules);
}

const Prepared &preparedFor(const Settings &settings) {
  static std::map<Settings, Prepared> known;
  const auto [found, isNew] = known.try_emplace(settings);
  if (isNew)
    prepare(settings, found->second);
  return found->second;
}

} // namespace

UnitFindings findingsOf(const flow::Unit &unit, const Settings &settings) {
  const Prepared &prepared = preparedFor(settings);
  if (!prepared.mistakes.empty())
    return {{}, prepared.mistakes};
  const flow::Analysis analysis =
      flow::analyse(unit, prepared.project.rules, *prepared.dictionary, {prepared.profile});
  Report report;
  for (const checks::NamedCheck &named : prepared.checks)
    named.check->run(analysis, report.findings);
  const std::vector<RuleInfo> rules = ruleInfos(builtInCatalogue());
  SuppressionInput input;
  input.rules = rules;
  input.analysedFiles = unit.files;
  input.external = prepared.project.config.suppressions;
  SourceCache sources(realFileSystem(), "");
  applySuppressions(report, input, sources, realClock());
  dropBelow(report, prepared.minConfidence);
  std::erase_if(report.findings, [](const Finding &finding) { return !isLive(finding); });
  sortReport(report);
  settleFixes(report, sources);
  return {std::move(report.findings), {}};
}

} // namespace tacet::tidy
