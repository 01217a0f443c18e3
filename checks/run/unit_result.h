// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What a worker process hands back about its unit, as bytes over a pipe.
#pragma once

#include "core/finding/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace tacet::run {

struct UnitResult {
  std::vector<Finding> findings;
  std::vector<Notification> notifications;
  Coverage coverage;
  std::vector<std::string> files; ///< user files that the unit read
};

std::string toBytes(const UnitResult &result);
/// Only for bytes that toBytes() of the same program made; false when they are cut short.
bool fromBytes(std::string_view bytes, UnitResult &result);

} // namespace tacet::run
