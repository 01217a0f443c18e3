// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "account.h"
#include "log.h"
#include "session.h"
#include "upstream.h"

#include <exception>
#include <iostream>
#include <string>

int main(int argc, char **argv) {
  std::string commandLine;
  for (int i = 0; i < argc; ++i)
    commandLine += std::string(argv[i]) + ' ';
  RELAY_DEBUG("started as %s", commandLine.c_str());  // leak: options may hold secrets
  RELAY_DEBUG("started with %d arguments", argc - 1); // harmless: their number
  try {
    relay::Upstream upstream = relay::fromEnvironment();
    relay::Request request = relay::readRequest(0);
    relay::Session session;
    session.open(request);
    bool done = relay::forward(upstream, request);
    session.close();
    return done ? 0 : 1;
  } catch (const std::exception &error) {
    std::cerr << "relay: " << error.what() << '\n';
    return 1;
  }
}
