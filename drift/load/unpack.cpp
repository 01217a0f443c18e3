// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Kubernetes objects that carry configuration.
#include "drift/load/carried.h"

namespace tacet::drift {

bool carriesOthers(const Node &root) {
  return root.find("apiVersion") != nullptr && root.find("kind") != nullptr;
}

Loaded unpack(Loaded loaded, FileNames &, const LoadLimits &) { return loaded; }

} // namespace tacet::drift
