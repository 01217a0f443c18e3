// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>
#include <map>
#include <string>

namespace relay {

struct Request {
  std::string method;
  std::string path;
  std::map<std::string, std::string> headers;
  std::string body;
};

/// Reads one request from a connected socket. Throws std::runtime_error when it makes no sense.
Request readRequest(int socket);

/// For debugging: all of it.
std::ostream &operator<<(std::ostream &out, const Request &request);

/// Method and size: what may be shown of a request.
std::string describe(const Request &request);

} // namespace relay
