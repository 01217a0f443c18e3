// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20 -DFMT_HEADER_ONLY
// needs: libfmt-dev
#include <fmt/color.h>
#include <fmt/format.h>
#include <fmt/printf.h>
#include <fmt/ranges.h>
#include <iterator>
#include <string>
#include <vector>

void direct(const std::string &user, const std::string &password) {
  fmt::print("login {} {}\n", user, password);                // expect: tacet-log-leak
  fmt::print(stderr, "login {} {}\n", user, password);        // expect: tacet-log-leak
  fmt::printf("login %s %s\n", user, password);               // expect: tacet-log-leak
  fmt::print(fmt::emphasis::bold, "password {}\n", password); // expect: tacet-log-leak
  fmt::print("{}\n", fmt::arg("password", password));         // expect: tacet-log-leak
}

void built(const std::string &access_token) {
  const std::string line = fmt::format("Bearer {}", access_token);
  fmt::print("{}", line); // expect: tacet-log-leak
  fmt::memory_buffer buffer;
  fmt::format_to(std::back_inserter(buffer), "Bearer {}", access_token);
  fmt::print("{}", fmt::to_string(buffer)); // expect: tacet-log-leak
  std::vector<std::string> parts{"Bearer", access_token};
  fmt::print("{}", fmt::join(parts, " ")); // expect: tacet-log-leak
}

void harmless(const std::string &password) {
  fmt::print("password of {} bytes\n", password.size());
  fmt::print("password at {}\n", fmt::ptr(&password));
  fmt::print("password {}\n", password.empty() ? "missing" : "set");
}
