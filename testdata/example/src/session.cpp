// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "session.h"
#include "log.h"

#include <iostream>
#include <sstream>

namespace relay {

void Session::open(const Request &request) {
  auto found = request.headers.find("Authorization");
  if (found != request.headers.end())
    bearer_ = found->second;
  ++requests_;
  std::clog << "new session: " << request << '\n';           // leak: the whole request
  std::clog << "new session: " << describe(request) << '\n'; // harmless: its size
}

void Session::close() {
  std::ostringstream text;
  text << "session of " << bearer_ << " ended";
  RELAY_DEBUG("%s", text.str().c_str()); // leak: set in open(), logged here
  RELAY_DEBUG("session ended after %u requests", requests_);
}

} // namespace relay
