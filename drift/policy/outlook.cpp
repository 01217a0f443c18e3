// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// In doubt something is told: then the policies themselves are asked.
#include "drift/policy/outlook.h"

#include <algorithm>

namespace tacet::drift {

Outlook::Outlook(const Policies &policies, std::span<const Fact> meanings,
                 const std::function<bool(const Fact &)> &isTold) {
  for (const Fact &fact : meanings) {
    Meaning &meaning = Meanings.emplace_back(judge(policies, fact));
    meaning.told = meaning.told || isTold(fact);
  }
}

Outlook::Meaning Outlook::judge(const Policies &policies, const Fact &fact) {
  Meaning meaning;
  Searches next = 1;
  for (const Policy &policy : policies.all)
    for (const Search &search : policy.find) {
      const bool meets = matches(fact, search.match);
      if (!search.without || next == 0) {
        meaning.told |= meets;
        continue;
      }
      meaning.found |= meets ? next : 0;
      meaning.shields |= matches(fact, *search.without) ? next : 0;
      next <<= 1;
    }
  return meaning;
}

bool Outlook::isQuiet(std::span<const FactOutline> facts) const {
  for (size_t i = 0; i < facts.size(); ++i) {
    const Meaning &meaning = Meanings[facts[i].meaning];
    if (meaning.told)
      return false;
    if (meaning.found == 0)
      continue;
    Searches shielded = 0;
    for (const FactOutline &other : facts)
      if (other.path == i)
        shielded |= Meanings[other.meaning].shields;
    if ((meaning.found & ~shielded) != 0)
      return false;
  }
  return true;
}

} // namespace tacet::drift
