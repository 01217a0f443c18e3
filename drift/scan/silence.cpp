// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Besides what policies find, opaque facts are told, and tacet.yaml may have changed what far ends
// are taken for.
#include "drift/scan/silence.h"

#include "drift/scan/contracts.h"

namespace tacet::drift {

bool Silence::covers(const BaselineUnit &unit) {
  const StoredFacts *facts = unit.unread.all.get();
  if (Asked == nullptr || facts == nullptr)
    return false;
  if (!Known)
    Known.emplace(*Asked, facts->meanings(), [&](const Fact &meaning) {
      return meaning.type == FactType::Opaque || mayTouch(meaning, Config);
    });
  return Known->isQuiet(facts->outlines(unit.unread.posture));
}

} // namespace tacet::drift
