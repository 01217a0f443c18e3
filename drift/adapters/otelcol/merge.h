// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Several --config files become one: maps deep, lists replaced, a null wipes what was there before
// it. Reference: core, confmap/README.md.
#pragma once

#include "drift/load/document.h"

namespace tacet::drift::otelcol {

/// With `appendLists` (gate confmap.enableMergeAppendOption) lists of extensions, receivers and
/// exporters grow; all others, processors among them, are replaced in any case.
void mergeInto(Node &base, const Node &over, bool appendLists);

} // namespace tacet::drift::otelcol
