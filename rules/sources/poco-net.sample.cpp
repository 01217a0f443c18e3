// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: libpoco-dev
#include <Poco/Net/HTTPBasicCredentials.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/StreamSocket.h>
#include <iostream>
#include <string>

void network(Poco::Net::StreamSocket &peer) {
  char text[256];
  const int got = peer.receiveBytes(text, sizeof text);
  std::clog.write(text, got); // expect: tacet-raw-payload
  std::clog << got << '\n';
}

void served(const Poco::Net::HTTPRequest &in) {
  std::clog << in.get("Authorization") << '\n'; // expect: tacet-log-leak
  std::clog << in.getMethod() << '\n';
}

void used(const std::string &who, const std::string &given) {
  std::clog << who << ' ' << given << '\n'; // expect: tacet-log-leak
  Poco::Net::HTTPBasicCredentials credentials(who, given);
}
