// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -Wno-enum-constexpr-conversion
// needs: libboost-dev
#include <boost/beast/http.hpp>
#include <boost/property_tree/ptree.hpp>
#include <iostream>
#include <string>

namespace http = boost::beast::http;

void served(const http::request<http::string_body> &message) {
  std::clog << message.body();                      // expect: tacet-raw-payload
  std::clog << message[http::field::authorization]; // expect: tacet-log-leak
  std::clog << message.method_string() << message.body().size();
}

void configured(const boost::property_tree::ptree &tree) {
  std::clog << tree.get<std::string>("mysql.password"); // expect: tacet-log-leak
  std::clog << tree.get<std::string>("mysql.host");
}
