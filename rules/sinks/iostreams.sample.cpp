// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>

struct Account {
  std::string user;
  std::string password;
};

std::ostream &operator<<(std::ostream &out, const Account &account) {
  return out << account.user << ':' << account.password;
}

struct Secret {
  std::string password;
};

std::ostream &operator<<(std::ostream &out, const Secret &) { return out << "***"; }

void direct(const std::string &user, const std::string &password) {
  std::cerr << "login " << user << " " << password << '\n'; // expect: tacet-log-leak
  std::clog << std::setw(20) << password << std::endl;      // expect: tacet-log-leak
  std::cout << std::quoted(password) << '\n';               // expect: tacet-log-leak
  std::cout.write(password.data(), 8);                      // expect: tacet-log-leak
}

void built(const std::string &access_token) {
  std::ostringstream header;
  header << "Authorization: Bearer " << access_token;
  std::clog << header.str() << '\n'; // expect: tacet-log-leak
  header.str("");
  header << access_token.size();
  std::clog << header.str() << '\n';
}

void object(const Account &account) {
  std::clog << account << '\n'; // expect: tacet-raw-dump
}

void harmless(const std::string &password, const Secret &secret) {
  std::cerr << "password of " << password.size() << " bytes\n";
  std::cerr << "password " << (password.empty() ? "missing" : "set") << '\n';
  std::cerr << static_cast<const void *>(password.data()) << '\n';
  std::cerr << secret << '\n';
  std::ostringstream unused;
  unused << password;
}
