// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which handlers an exception meets on its way out of a function.
#pragma once

#include "checks/flow/graph.h"

#include <functional>

namespace tacet::flow {

/// Walks outwards from `from`, over the handlers of each try block in order, and calls `visit` with
/// each one that `catches` it. A handler that throws it again only looks at it. True if it leaves
/// the function.
bool leaves(const Function &function, Scope from,
            const std::function<bool(const Handler &)> &catches,
            const std::function<void(uint32_t)> &visit);

/// The same for an exception of this static type; kNone is a type that nothing is known of.
bool leaves(const Unit &unit, const Function &function, Scope from, TypeId thrown,
            const std::function<void(uint32_t)> &visit);
bool leaves(const Unit &unit, const Function &function, Scope from, TypeId thrown);

/// "std::runtime_error"; "a value" for what has no name.
std::string exceptionName(const Unit &unit, TypeId type);

} // namespace tacet::flow
