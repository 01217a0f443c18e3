// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Whether policies will find anything in a posture, told from what its facts mean and not from what
// they are about: meanings are few, postures that share them many.
#pragma once

#include "drift/policy/policy.h"
#include "drift/posture/stored.h"

#include <functional>
#include <span>
#include <vector>

namespace tacet::drift {

class Outlook {
public:
  /// Postures with a fact that `isTold` are never quiet.
  Outlook(const Policies &policies, std::span<const Fact> meanings,
          const std::function<bool(const Fact &)> &isTold);

  /// True only if no policy finds anything in the posture of these facts.
  bool isQuiet(std::span<const FactOutline> facts) const;

private:
  using Searches = uint64_t; ///< a set of those that have a `without`

  struct Meaning {
    bool told = false;  ///< whatever else the posture says
    Searches found = 0; ///< told unless a protection on the path shields
    Searches shields = 0;
  };

  static Meaning judge(const Policies &policies, const Fact &fact);

  std::vector<Meaning> Meanings;
};

} // namespace tacet::drift
