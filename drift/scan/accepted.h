// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Policy against an approved state: what it finds in what was approved was accepted with it.
#pragma once

#include "core/finding/finding.h"
#include "drift/compare/paths.h"
#include "drift/policy/policy.h"

namespace tacet::drift {

/// Unchanged when the approved posture had the same finding with the same values; Updated when the
/// policy asked the same of the fact, and found something then as well.
BaselineState stateOf(const PolicyHit &hit, const PostureIndex &approved);

/// Of what can't be seen through: Unchanged when the same was approved.
BaselineState stateOf(const Fact &opaque, const PostureIndex &approved);

} // namespace tacet::drift
