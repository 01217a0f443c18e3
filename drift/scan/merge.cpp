// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A policy speaks of one fact, and of the protections on it when that is a path. So does drift.
#include "drift/scan/merge.h"

#include "drift/posture/words.h"

#include <algorithm>

namespace tacet::drift {
namespace {

bool isNewPath(const Draft &drift) {
  return drift.type == FactType::Path && drift.attribute.empty();
}

/// How well the drift explains what policy found; 0: not at all.
int explains(const Draft &drift, const Draft &policy) {
  if (!drift.drifted || !drift.type || !policy.type)
    return 0;
  if (drift.type == policy.type && drift.subject == policy.subject)
    return drift.attribute.empty() || policy.asks.empty() || policy.asks.contains(drift.attribute)
               ? 3
               : 0;
  if (policy.type == FactType::Path && drift.type == FactType::Protection)
    return pathOf(drift.subject) == policy.subject ? 2 : 0;
  if (!isNewPath(drift))
    return 0;
  const bool onIt = policy.type == FactType::Protection && pathOf(policy.subject) == drift.subject;
  const bool atItsEnd =
      policy.type == FactType::Export && drift.subject.ends_with(" > " + policy.subject);
  return onIt || atItsEnd ? 1 : 0;
}

/// The best of those that no waiver hides, else the best that one does.
Draft *explanationOf(const Draft &policy, std::vector<Draft> &drafts) {
  Draft *best = nullptr;
  int most = 0;
  for (Draft &draft : drafts) {
    const int rank = 2 * explains(draft, policy);
    const int weight = rank == 0 || draft.finding.suppression ? rank : rank + 10;
    if (weight > most) {
      best = &draft;
      most = weight;
    }
  }
  return best;
}

} // namespace

std::vector<Draft> merged(std::vector<Draft> drafts) {
  std::vector<bool> said(drafts.size());
  for (size_t i = 0; i < drafts.size(); ++i) {
    Finding &finding = drafts[i].finding;
    if (drafts[i].drifted || drafts[i].waiverEnded || finding.suppression)
      continue;
    if (finding.baseline == BaselineState::Unchanged)
      finding.accepted = true;
    else if (Draft *drift = explanationOf(drafts[i], drafts)) {
      drift->also.push_back(finding);
      said[i] = true;
    } else
      finding.accepted = finding.baseline == BaselineState::Updated;
  }
  size_t index = 0;
  std::erase_if(drafts, [&](const Draft &) { return said[index++]; });
  return drafts;
}

} // namespace tacet::drift
