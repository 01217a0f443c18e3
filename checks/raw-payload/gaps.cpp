// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// Logged payloads that are not found yet. A case that is found moves to fires.cpp.
#include <cstdio>
#include <iostream>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <syslog.h>

void connectionError(const std::string &conninfo) {
  try {
    throw std::runtime_error("can't connect: " + conninfo);
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n'; // gap: tacet-raw-payload
  }
}

struct HttpRequest {
  std::string body;
  std::string toString() const;
};

// Found at low confidence only: 'body' alone may be anything, but not in a request.
void bodyOfRequest(const HttpRequest &request) {
  std::cerr << request.body << '\n'; // gap: tacet-raw-payload
}

void textOfRequest(const HttpRequest &request) {
  std::cerr << request.toString() << '\n'; // gap: tacet-raw-payload
}

// Found at low confidence only.
int main(int argc, char **argv) {
  std::string joined;
  for (int i = 0; i < argc; ++i)
    joined += std::string(argv[i]) + " ";
  syslog(LOG_INFO, "started as %s", joined.c_str()); // gap: tacet-raw-payload
}
