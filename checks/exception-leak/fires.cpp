// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// A sensitive value goes into what is thrown, on the ways on which it does so in real programs.
#include "tacet/annotate.h"
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <sstream>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

struct Account {
  std::string user;
  std::string password;
};

void textByPlus(const std::string &password) {
  throw std::runtime_error("wrong password " + password); // expect: tacet-exception-leak
}

void textByStream(const std::string &accessToken) {
  std::ostringstream text;
  text << "no such token: " << accessToken;
  throw std::invalid_argument(text.str()); // expect: tacet-exception-leak
}

void textByPrintf(const char *apiKey) {
  char text[128];
  std::snprintf(text, sizeof text, "key %s was refused", apiKey);
  throw std::runtime_error(text); // expect: tacet-exception-leak
}

void systemError(const std::string &clientSecret) {
  throw std::system_error(EACCES, std::generic_category(), // expect: tacet-exception-leak
                          "secret " + clientSecret);
}

void textItself(const std::string &password) { throw password; } // expect: tacet-exception-leak

void plainText(const char *passphrase) {
  throw passphrase; // expect: tacet-exception-leak
}

class AuthError : public std::exception {
public:
  AuthError(std::string user, std::string detail)
      : user_(std::move(user)), detail_(std::move(detail)) {}
  const char *what() const noexcept override { return detail_.c_str(); }

private:
  std::string user_;
  std::string detail_;
};

void fieldOfOwnClass(const Account &account) {
  throw AuthError("root", account.password); // expect: tacet-exception-leak
}

struct ParseFailure {
  int line = 0;
  std::string text;
};

void aggregate(const std::string &password) {
  throw ParseFailure{3, password}; // expect: tacet-exception-leak
}

void filledLater(const std::string &password) {
  ParseFailure failure;
  failure.line = 7;
  failure.text = "line with " + password;
  throw failure; // expect: tacet-exception-leak
}

class Derived : public std::runtime_error {
public:
  explicit Derived(const std::string &text) : std::runtime_error("login: " + text) {}
};

void throughBaseConstructor(const std::string &password) {
  throw Derived(password); // expect: tacet-exception-leak
}

[[noreturn]] static void fail(const std::string &what) { throw std::runtime_error(what); }

void byHelper(const std::string &password) {
  fail("can't log in with " + password); // expect: tacet-exception-leak
}

static void require(bool ok, const std::string &what) {
  if (!ok)
    throw std::logic_error(what); // expect: tacet-exception-leak
}

void byCondition(const std::string &password) {
  require(password.size() > 8, "too short: " + password);
}

void nested(const std::string &password) {
  try {
    std::stoi(password);
  } catch (const std::exception &) {
    std::throw_with_nested( // expect: tacet-exception-leak
        std::runtime_error("not a number: " + password));
  }
}

void otherHandler(const std::string &password) {
  try {
    throw std::runtime_error("bad " + password); // expect: tacet-exception-leak
  } catch (const std::logic_error &) {
    std::abort();
  }
}

void lookedAtAndThrownAgain(const std::string &password) {
  try {
    throw std::runtime_error("bad " + password); // expect: tacet-exception-leak
  } catch (...) {
    std::puts("failed");
    throw;
  }
}

void translated(const std::string &password) {
  try {
    throw std::runtime_error("bad " + password);
  } catch (const std::exception &error) {
    throw std::logic_error(error.what()); // expect: tacet-exception-leak
  }
}

void ofEnvironment() {
  const char *token = std::getenv("API_TOKEN");
  throw std::runtime_error(std::string("refused: ") + token); // expect: tacet-exception-leak
}

struct Patient {
  std::string label TACET_SENSITIVE("health");
};

void annotatedField(const Patient &patient) {
  throw std::out_of_range("no bed for " + patient.label); // expect: tacet-exception-leak
}
