// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike: only what the samples use.
#pragma once
#include <string>

namespace grpc {
enum class StatusCode { OK, INTERNAL = 13 };
class Status {
public:
  Status();
  Status(StatusCode code, const std::string &message);
  std::string error_message() const;
  StatusCode error_code() const;
};
} // namespace grpc
