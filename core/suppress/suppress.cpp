// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Comments win over the configuration file, being nearer to what they speak of; both count as used.
#include "core/suppress/suppress.h"

#include "core/suppress/collect.h"
#include "core/suppress/glob.h"

#include <algorithm>

namespace tacet {
namespace {

class Application {
public:
  Application(Report &target, const SuppressionInput &what, const Clock &clock)
      : report(target), input(what), today(clock.today()) {}

  void run(std::vector<Candidate> candidates) {
    for (Candidate &candidate : candidates)
      examine(candidate);
    for (Finding &finding : report.findings)
      for (Candidate &candidate : candidates)
        match(candidate, finding);
    for (const Candidate &candidate : candidates)
      reportUnused(candidate);
    report.findings.insert(report.findings.end(), faults.begin(), faults.end());
  }

private:
  Report &report;
  const SuppressionInput &input;
  std::string today;
  std::vector<Finding> faults;

  static bool external(const Candidate &candidate) {
    return candidate.suppression.where == Suppression::Where::External;
  }

  static bool ruleMatches(const Candidate &candidate, size_t index, const std::string &id) {
    const std::string &rule = candidate.rules[index];
    return external(candidate) ? matchesGlob(rule, id) : rule == id;
  }

  static bool pathMatches(const Candidate &candidate, const std::string &file) {
    return external(candidate) ? matchesGlob(candidate.path, file) : candidate.path == file;
  }

  void fault(const Candidate &candidate, std::string message, std::string advice) {
    const auto &active = input.activeRules;
    if (!active.empty() &&
        std::find(active.begin(), active.end(), kSuppressionRule) == active.end())
      return;
    Finding finding;
    finding.rule = kSuppressionRule;
    finding.confidence = Confidence::High;
    finding.message = std::move(message);
    finding.at = candidate.suppression.at;
    finding.advice = std::move(advice);
    faults.push_back(std::move(finding));
  }

  /// Reports what is wrong with it; one that is void is marked by its problem.
  void examine(Candidate &candidate) {
    if (!candidate.problem.empty())
      return fault(candidate, candidate.problem,
                   "correct the suppression; until then it has no effect");
    for (size_t i = 0; i < candidate.rules.size(); ++i)
      if (isForbidden(candidate, i)) {
        fault(candidate, "a comment can't suppress '" + candidate.rules[i] + "'",
              "have the change approved, with tacet baseline accept");
        candidate.used[i] = true;
      } else if (!isKnown(candidate, i)) {
        fault(candidate, "suppression of the unknown rule '" + candidate.rules[i] + "'",
              "name a rule that exists; 'tacet rules list' prints them");
        candidate.used[i] = true;
      }
    const std::string &until = candidate.suppression.until;
    if (!until.empty() && until < today) {
      candidate.problem = "suppression expired on " + until;
      fault(candidate, candidate.problem,
            "fix what it hides, or find out anew whether it still holds");
    }
  }

  bool isForbidden(const Candidate &candidate, size_t index) const {
    return !external(candidate) && std::ranges::find(input.notByComment, candidate.rules[index]) !=
                                       input.notByComment.end();
  }

  bool isKnown(const Candidate &candidate, size_t index) const {
    return std::any_of(input.rules.begin(), input.rules.end(), [&](const RuleInfo &rule) {
      return ruleMatches(candidate, index, rule.id);
    });
  }

  void match(Candidate &candidate, Finding &finding) {
    const bool speaksOfIt = candidate.problem.empty() && pathMatches(candidate, finding.at.file) &&
                            (candidate.line == 0 || candidate.line == finding.at.line ||
                             candidate.suppression.at.line == finding.at.line);
    for (size_t i = 0; speaksOfIt && i < candidate.rules.size(); ++i) {
      if (std::ranges::any_of(finding.alsoRules, [&](const std::string &rule) {
            return ruleMatches(candidate, i, rule);
          }))
        candidate.used[i] = true; // it hides the rule's own finding, when there is one
      if (!ruleMatches(candidate, i, finding.rule) || isForbidden(candidate, i))
        continue;
      candidate.used[i] = true;
      if (!finding.suppression)
        finding.suppression = candidate.suppression;
    }
  }

  bool couldFire(const Candidate &candidate, size_t index) const {
    const auto &active = input.activeRules;
    return active.empty() || std::any_of(active.begin(), active.end(), [&](const auto &id) {
             return ruleMatches(candidate, index, id);
           });
  }

  void reportUnused(const Candidate &candidate) {
    const auto &files = input.analysedFiles;
    const bool looked = std::any_of(files.begin(), files.end(), [&](const std::string &file) {
      return pathMatches(candidate, file);
    });
    for (size_t i = 0; candidate.problem.empty() && looked && i < candidate.rules.size(); ++i)
      if (!candidate.used[i] && couldFire(candidate, i))
        fault(candidate, "suppression of '" + candidate.rules[i] + "' hides nothing",
              "remove it, so that it can't hide something new");
  }
};

} // namespace

void applySuppressions(Report &report, const SuppressionInput &input, SourceCache &sources,
                       const Clock &clock) {
  std::set<std::string> files(input.analysedFiles.begin(), input.analysedFiles.end());
  for (const Finding &finding : report.findings)
    if (!finding.at.file.empty())
      files.insert(finding.at.file);
  std::erase_if(files, [&](const std::string &file) { return input.silentFiles.contains(file); });
  std::vector<Candidate> candidates = collectInSource(files, sources);
  for (Candidate &candidate : collectExternal(input.external))
    candidates.push_back(std::move(candidate));
  Application(report, input, clock).run(std::move(candidates));
}

} // namespace tacet
