// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike: only what the samples use.
#pragma once
#include <string>

namespace crow {
struct response {
  explicit response(int code);
  response(int code, std::string body);
  void write(const std::string &part);
  void end();
  std::string body;
};
} // namespace crow
