// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17
// needs: libpoco-dev
#include <Poco/Format.h>
#include <Poco/JSON/Object.h>
#include <Poco/String.h>
#include <Poco/URI.h>
#include <iostream>
#include <sstream>
#include <string>

void text(const std::string &password) {
  std::clog << Poco::format("password=%s", password); // expect: tacet-log-leak
  std::clog << Poco::toUpper(password);               // expect: tacet-log-leak
  Poco::URI uri("https://example.org");
  uri.setUserInfo(password);
  std::clog << uri.toString(); // expect: tacet-log-leak
  std::clog << uri.getHost();
  Poco::JSON::Object object;
  object.set("value", password);
  std::ostringstream out;
  object.stringify(out);
  std::clog << out.str(); // expect: tacet-log-leak
}
