// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// The system's standard library has neither <format> nor <print> yet; these are look-alikes.
// flags: -std=c++20 -Itestdata/headers/std-print
#include <cstdio>
#include <format>
#include <iostream>
#include <print>
#include <string>

void direct(const std::string &user, const std::string &password) {
  std::print("login {} {}\n", user, password);         // expect: tacet-log-leak
  std::println(stderr, "login {} {}", user, password); // expect: tacet-log-leak
  std::println("{:>20}", password);                    // expect: tacet-log-leak
}

void built(const std::string &access_token) {
  const std::string line = std::format("Bearer {}", access_token);
  std::clog << line << '\n'; // expect: tacet-log-leak
  std::string buffer;
  std::format_to(std::back_inserter(buffer), "Bearer {}", access_token);
  std::clog << buffer << '\n';                                          // expect: tacet-log-leak
  std::clog << std::vformat("{}", std::make_format_args(access_token)); // expect: tacet-log-leak
}

void harmless(const std::string &password) {
  std::println("password of {} bytes", password.size());
  std::println("password {}", password.empty() ? "missing" : "set");
  std::clog << std::format("{}", password.size());
}
