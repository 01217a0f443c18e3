// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a change is called when people read it: sentences without a capital and a full stop, as
// findings want them. Only labels, words of the vocabulary and names of fields appear.
#pragma once

#include "drift/posture/vocabulary.h"

#include <string>

namespace tacet::drift {

/// "exporter 'otlp/backend'"; the fact's type and subject where it has no label.
std::string nameOf(const Fact &fact);

/// "traces on their way from 'otlp' to 'otlp@datadoghq.com'", of a path's or protection's subject.
std::string wayOf(std::string_view subject);

/// Why a value that got weaker is worth a look.
std::string weakenedReason(const Fact &fact, const Attribute &attribute, const Value &before,
                           const Value &after);

/// Why a change without direction is worth a look. A null value: the attribute is absent.
std::string unreviewedReason(const Fact &fact, const Attribute &attribute, const Value *before,
                             const Value *after);

} // namespace tacet::drift
