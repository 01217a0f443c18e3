// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "request.h"
#include "log.h"

#include <ostream>
#include <sstream>
#include <stdexcept>
#include <sys/socket.h>

namespace relay {
namespace {

void readHeader(const std::string &line, Request &request) {
  size_t colon = line.find(':');
  if (colon == std::string::npos) {
    RELAY_WARN("no colon in a header line of %zu bytes", line.size()); // harmless: the length
    return;
  }
  std::string name = line.substr(0, colon);
  std::string value = line.substr(colon + 1);
  if (name == "Authorization")
    RELAY_DEBUG("header %s:%s", name.c_str(), value.c_str()); // leak: the header as it came
  request.headers[name] = value;
}

} // namespace

Request readRequest(int socket) {
  char buffer[8192];
  ssize_t size = recv(socket, buffer, sizeof buffer - 1, 0);
  if (size <= 0)
    throw std::runtime_error("the connection was closed");
  buffer[size] = '\0';
  std::istringstream text(buffer);
  Request request;
  if (!(text >> request.method >> request.path)) {
    RELAY_WARN("cannot parse request: %s", buffer); // leak: the error path quotes what it got
    throw std::runtime_error("this is no request");
  }
  std::string line;
  std::getline(text, line);
  while (std::getline(text, line) && line != "\r")
    readHeader(line, request);
  std::getline(text, request.body, '\0');
  return request;
}

std::ostream &operator<<(std::ostream &out, const Request &request) {
  out << request.method << ' ' << request.path << '\n';
  for (const auto &[name, value] : request.headers)
    out << name << ": " << value << '\n';
  return out << '\n' << request.body;
}

std::string describe(const Request &request) {
  return request.method + ", " + std::to_string(request.body.size()) + " bytes";
}

} // namespace relay
