// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20 -DFMT_HEADER_ONLY
// needs: libfmt-dev
#include <fmt/format.h>
#include <fmt/printf.h>
#include <iostream>
#include <string>

void text(const std::string &password) {
  std::clog << fmt::format("password={}", password);  // expect: tacet-log-leak
  std::clog << fmt::sprintf("password=%s", password); // expect: tacet-log-leak
  std::clog << fmt::format("{}", password.size());
  std::string line;
  fmt::format_to(std::back_inserter(line), "password={}", password);
  std::clog << line;                                                // expect: tacet-log-leak
  std::clog << fmt::vformat("{}", fmt::make_format_args(password)); // expect: tacet-log-leak
  std::clog << fmt::formatted_size("{}", password);
}

void numbers(int userPin) {
  std::clog << fmt::to_string(userPin); // expect: tacet-log-leak
}
