// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// String literals as far as they can be seen from a node: formats, labels and keys.
#pragma once

#include "checks/flow/solution.h"

namespace tacet::flow {

struct Literals {
  std::vector<const std::string *> texts;
  bool complete = true;   ///< nothing else can come there
  uint32_t input = kNone; ///< the parameter that may stand there
};

/// Looks backward through copies, joins and functions that hand a text on (gettext).
Literals literalsAt(const Solution &solution, const Function &in, NodeId node);

} // namespace tacet::flow
