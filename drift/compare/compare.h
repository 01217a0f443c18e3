// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Posture against posture: every change with its direction, by the lattice of the fact and never by
// text. Pure and deterministic.
#pragma once

#include "drift/posture/posture.h"

#include <string>
#include <vector>

namespace tacet::drift {

enum class Verdict : uint8_t {
  Weaker,
  Stronger,
  Equal, ///< differs, without a direction that matters: nothing to report, `baseline diff` lists it
  Latent, ///< would be a change if something ran it
  Opaque  ///< cannot be judged: never clean
};

struct Change {
  Verdict verdict = Verdict::Equal;
  /// "protection-removed", "protection-weakened", "exposure-added", "unreviewed-change", …: the
  /// finding's rule without its prefix "tacet-cfg-".
  std::string rule;
  FactType type = FactType::Path;
  std::string subject;
  std::string attribute; ///< empty when the whole fact came or went
  std::string label;     ///< the fact's, as it is now, or was if it is gone
  std::string reason;    ///< one sentence for people, no values of the configuration
  Place before;          ///< in the baseline's configuration; its file may no longer exist
  Place after;           ///< where it is now, or where it should be
};

/// Sorted by verdict, then type, subject and attribute. Equal postures give an empty list.
std::vector<Change> compare(const Posture &before, const Posture &after);

} // namespace tacet::drift
