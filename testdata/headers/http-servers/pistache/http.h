// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike: only what the samples use.
#pragma once
#include <string>

namespace Pistache::Http {
enum class Code { Ok = 200, Internal_Server_Error = 500 };
class ResponseWriter {
public:
  long send(Code code, const std::string &body = "");
};
} // namespace Pistache::Http
