// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Leaks in words: what the checks on leaks have in common when they make findings of them.
#pragma once

#include "checks/flow/analysis.h"

#include <functional>
#include <string>

namespace tacet::flow {

/// A finding of `rule` ("tacet-log-leak") without its advice. The level comes from the severity
/// table; None means that the leak is not worth a report.
Finding findingOf(const Leak &leak, const Analysis &analysis, const std::string &rule);

/// True for the channels that people read to see what a program does.
bool isObserved(Channel channel);

/// A place of the analysed unit, as reports print it.
Position positionOf(const Unit &unit, const Location &at);
/// The qualified name where there is one.
const std::string &nameOf(const Symbol &symbol);

/// The check that this leak belongs to ("log-leak"); "" for none. Every leak has at most one.
std::string checkOf(const Leak &leak);

/// The leaks that belong to `check`.
void forEachLeak(const Analysis &analysis, const std::string &check,
                 const std::function<void(const Leak &)> &visit);

} // namespace tacet::flow
