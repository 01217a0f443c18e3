// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What we call ourselves in reports.
#pragma once

#include <string>

namespace tacet {

/// "0.1.0"
std::string toolVersion();

/// Where a reader of a report learns more.
constexpr const char *kInformationUri = "https://tacet.example/";

} // namespace tacet
