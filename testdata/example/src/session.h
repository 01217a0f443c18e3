// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "request.h"

#include <string>

namespace relay {

class Session {
public:
  /// Takes the token from the request.
  void open(const Request &request);
  void close();

private:
  std::string bearer_;
  unsigned requests_ = 0;
};

} // namespace relay
