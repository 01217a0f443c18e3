// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// JSON as the writers build it: members in the order in which they were added.
#pragma once

#include "core/finding/finding.h"

#include <nlohmann/json.hpp>

namespace tacet {

using Json = nlohmann::ordered_json;

/// Indented by two, with a line end; bytes that are not UTF-8 become U+FFFD.
inline std::string jsonText(const Json &json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// The members of Coverage under their own names.
Json coverageValue(const Coverage &coverage);

} // namespace tacet
