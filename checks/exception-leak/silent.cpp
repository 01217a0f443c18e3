// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// The twins of fires.cpp: what is thrown tells about a sensitive value, but not the value.
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

void fixedText(const std::string &password) {
  if (password.empty())
    throw std::runtime_error("wrong password");
}

void lengthByStream(const std::string &accessToken) {
  std::ostringstream text;
  text << "token of " << accessToken.size() << " bytes";
  throw std::invalid_argument(text.str());
}

void lengthByPrintf(const std::string &apiKey) {
  char text[128];
  std::snprintf(text, sizeof text, "key of %zu bytes was refused", apiKey.size());
  throw std::runtime_error(text);
}

void systemError(const std::string &clientSecret) {
  if (clientSecret.empty())
    throw std::system_error(EACCES, std::generic_category(), "client secret");
}

void number(const std::string &password) { throw static_cast<int>(password.size()); }

void chosenText(const char *passphrase) { throw passphrase == nullptr ? "none" : "wrong"; }

class AuthError : public std::exception {
public:
  AuthError(int code, const std::string &detail) : code_(code), length_(detail.size()) {}
  const char *what() const noexcept override { return "not allowed"; }

private:
  int code_;
  std::size_t length_;
};

void constructorKeepsLength(const Account &account) { throw AuthError(13, account.password); }

struct ParseFailure {
  int line = 0;
  std::string text;
};

void otherField(const Account &account, int line) {
  if (account.password.empty())
    throw ParseFailure{line, "empty"};
}

void overwritten(const std::string &password) {
  ParseFailure failure;
  failure.text = password;
  failure.text = "line";
  throw failure;
}

class Derived : public std::runtime_error {
public:
  explicit Derived(const std::string &) : std::runtime_error("login failed") {}
};

void constructorDropsIt(const std::string &password) { throw Derived(password); }

[[noreturn]] static void fail(const std::string &what) { throw std::runtime_error(what); }

void byHelper(const std::string &password) {
  if (password.empty())
    fail("can't log in without a password");
}

TACET_REDACTOR std::string pseudonym(const std::string &value);

void redacted(const std::string &password) {
  throw std::logic_error("bad password " + pseudonym(password));
}

void nested(const std::string &password) {
  try {
    std::stoi(password);
  } catch (const std::exception &) {
    std::throw_with_nested(std::runtime_error("the password is no number"));
  }
}

bool caughtHere(const std::string &password) {
  try {
    throw std::runtime_error("bad " + password);
  } catch (const std::runtime_error &) {
    return false;
  }
}

void translatedToFixedText(const std::string &password) {
  try {
    throw std::runtime_error("bad " + password);
  } catch (const std::exception &) {
    throw std::logic_error("login failed");
  }
}

static void check(const std::string &what) {
  if (what.size() < 8)
    throw std::logic_error(what);
}

bool callerCatches(const std::string &password) {
  try {
    check("too short: " + password);
    return true;
  } catch (const std::exception &) {
    return false;
  }
}

void ofEnvironment() {
  const char *columns = std::getenv("COLUMNS");
  throw std::runtime_error(std::string("refused: ") + (columns ? columns : "80"));
}

struct Patient {
  std::string label TACET_PUBLIC;
};

void publicField(const Patient &patient) { throw std::out_of_range("no bed for " + patient.label); }
