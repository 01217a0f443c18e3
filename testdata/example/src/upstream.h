// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "request.h"

#include <string>

namespace relay {

struct Upstream {
  std::string host;
  std::string apiKey;
};

/// The upstream that the environment names.
Upstream fromEnvironment();

/// Hands the request on; false when the upstream refuses.
bool forward(const Upstream &upstream, const Request &request);

} // namespace relay
