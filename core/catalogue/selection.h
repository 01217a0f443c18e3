// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Which checks a run is about, from what users write after `--checks` and in `checks:`.
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/system/result.h"

#include <span>
#include <string>
#include <vector>

namespace tacet {

/// The rule ids ("tacet-log-leak") that `wanted` leaves, sorted. Each entry is an id, with or
/// without its prefix, in which `*` stands for any characters: `-ID` takes out, `+ID` adds, and an
/// entry without a sign starts from nothing if it is the first. Otherwise the default stands at the
/// start: all that are not opt-in, and those too if `optIn`.
Result<std::vector<std::string>> selectChecks(const Catalogue &catalogue,
                                              std::span<const std::string> wanted, bool optIn);

} // namespace tacet
