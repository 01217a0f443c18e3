// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Who owns the far end: domains under which companies take in other people's telemetry.
#pragma once

#include <string_view>

namespace tacet::drift {

/// The vendor's domain that `host` is or lies below: "datadoghq.com" for
/// "http-intake.logs.datadoghq.com"; empty for all other hosts. `host` is in lower case.
std::string_view vendorOf(std::string_view host);

} // namespace tacet::drift
