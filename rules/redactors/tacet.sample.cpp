// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>
#include <tacet/annotate.h>

struct Account {
  std::string password;
};
std::ostream &operator<<(std::ostream &out, const Account &account) {
  return out << account.password;
}

void texts(const std::string &password, std::string_view apiKey, char *secret, int pin) {
  char accessToken[16] = "";
  std::cerr << password; // expect: tacet-log-leak
  std::cerr << tacet::redacted(password) << tacet::redacted(apiKey) << tacet::redacted(secret);
  std::cerr << "pin " + tacet::redacted(std::to_string(pin)) << tacet::redacted(pin);
  std::fprintf(stderr, "%s %s\n", tacet::redacted(secret), tacet::redacted(accessToken));
  std::fprintf(stderr, "%s\n", tacet_redacted(password.c_str()));
  std::fprintf(stderr, "%s\n", secret); // expect: tacet-log-leak
}

void objects(const Account &account) {
  std::cerr << account; // expect: tacet-raw-dump
  std::cerr << tacet::redacted(account);
}
