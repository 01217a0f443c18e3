// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "account.h"
#include "log.h"

#include <iostream>

namespace relay {

std::ostream &operator<<(std::ostream &out, const Account &account) {
  return out << "account " << account.id;
}

std::string masked(const std::string &text) { return std::string(text.size(), '*'); }

bool login(const Account &account, const std::string &email, const std::string &password) {
  bool passwordMatches = account.password == password;
  if (email != account.email || !passwordMatches) {
    RELAY_WARN("login failed: password '%s'", password.c_str()); // leak: a mistyped password
    std::clog << account << ": login failed, password of " << password.size() << " bytes\n";
    std::clog << "password matches: " << passwordMatches << '\n';
    return false;
  }
  std::clog << account << " logged in with " << masked(password) << '\n'; // harmless: stars only
  return true;
}

} // namespace relay
