// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What can be done about a leak in the source, where that is evident: pass what leaves through a
// redactor, answer with a fixed text, call the variant of a dump that shows nothing.
#pragma once

#include "checks/flow/analysis.h"

namespace tacet::flow {

/// At most one. None where the leak can't be stopped where it is found, where a redactor's result
/// would not fit, and in units that did not parse as a whole.
std::vector<Fix> fixesOf(const Leak &leak, const Analysis &analysis);

/// A fix of this file without edits; nothing where the file is not to be changed.
std::optional<Fix> fixIn(const Unit &unit, uint32_t file);

/// The header that unit may or may not find; see Unit::annotatable.
constexpr const char *kAnnotationHeader = "<tacet/annotate.h>";

} // namespace tacet::flow
