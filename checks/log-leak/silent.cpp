// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// The twins of fires.cpp: what is logged here tells about a sensitive value, but not the value.
#include "tacet/annotate.h"
#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <syslog.h>
#include <vector>

struct Account {
  std::string user;
  std::string password;
  int attempts = 0;
};

void lengthOfSecret(const std::string &password) {
  std::cerr << "password of " << password.size() << " bytes\n";
  syslog(LOG_INFO, "%zu", std::strlen(password.c_str()));
}

void comparison(const std::string &password, const std::string &other) {
  std::cerr << (password == other) << '\n';
  syslog(LOG_INFO, "order %d", std::strcmp(password.c_str(), other.c_str()));
}

void boolByName(bool hasPassword, bool password) { std::cerr << hasPassword << password << '\n'; }

enum class TokenKind { Word, Number };

void enumByName(TokenKind token) { std::cerr << static_cast<int>(token) << '\n'; }

void pointerOnly(const char *password) {
  std::fprintf(stderr, "at %p\n", static_cast<const void *>(password));
}

void precisionOfZero(const char *password) { std::fprintf(stderr, "%.0s\n", password); }

void overwrittenVariable(std::string text, const std::string &password) {
  text = password;
  text = "done";
  std::cerr << text << '\n';
}

void clearedBuffer(const std::string &password) {
  char line[64];
  std::snprintf(line, sizeof line, "%s", password.c_str());
  std::memset(line, 0, sizeof line);
  std::fputs(line, stderr);
}

void clearedStream(const std::string &password) {
  std::ostringstream text;
  text << password;
  text.str("");
  text << "done";
  std::cerr << text.str() << '\n';
}

TACET_REDACTOR std::string pseudonym(const std::string &value);
std::string mask_secret(const std::string &value);
std::string redact(const std::string &value);

void redacted(const std::string &password) {
  std::cerr << pseudonym(password) << '\n';
  std::cerr << mask_secret(password) << '\n';
  syslog(LOG_INFO, "%s", redact(password).c_str());
}

static const char *shown(const std::string &password) { return password.empty() ? "none" : "***"; }

void helperWithConstantResult(const std::string &password) { std::cerr << shown(password) << '\n'; }

struct Hidden {
  std::string password;
};

std::ostream &operator<<(std::ostream &out, const Hidden &) { return out << "***"; }

void wrapperThatPrintsStars(const Hidden &hidden) { std::cerr << hidden << '\n'; }

std::ostream &operator<<(std::ostream &out, const Account &account) {
  return out << account.user.size() << ' ' << account.attempts;
}

void printerThatLeavesItOut(const Account &account) { std::cerr << account << '\n'; }

void wrongPasswordText() {
  std::cerr << "wrong password\n";
  syslog(LOG_WARNING, "invalid token, password or API key");
}

void nameOfKey() {
  const char *passwordKey = "auth.password";
  std::cerr << "missing setting " << passwordKey << '\n';
  std::cerr << "missing " << std::string("client_secret") << '\n';
}

void policyNames(const std::string &password_policy, int password_min_length) {
  std::cerr << password_policy << ' ' << password_min_length << '\n';
}

void fileAndCount(const std::string &password_file, int token_count) {
  std::cerr << password_file << ' ' << token_count << '\n';
}

void hexdump(const char *title, const void *data, std::size_t size);
void hexdump_key(const char *title, const void *data, std::size_t size);

void keyedDump(const unsigned char *psk) { hexdump_key("psk", psk, 32); }

std::string hash(const std::string &text);

void hashOfSecret(const std::string &password, const std::string &accessToken) {
  std::cerr << hash(password) << '\n';
  std::cerr << std::hash<std::string>()(accessToken) << '\n';
}

struct Field {
  std::string tokenName TACET_PUBLIC;
  std::string password TACET_PUBLIC;
};

void publicField(const Field &field) { std::cerr << field.tokenName << field.password << '\n'; }

void otherFieldOfObject(const Account &account) {
  syslog(LOG_INFO, "%d attempts", account.attempts);
}

void countOfElements(const std::vector<std::string> &passwords) {
  std::cerr << passwords.size() << '\n';
}

void otherBinding(const Account &account) {
  const auto &[first, second, third] = account;
  std::cerr << third << '\n';
}

void presenceOfOptional(const std::optional<std::string> &password) {
  std::cerr << password.has_value() << '\n';
}

void presenceOfPointer(const std::unique_ptr<std::string> &password) {
  std::cerr << (password ? "set" : "missing") << '\n';
}

static void sizeOf(const Account &account, std::size_t &result) {
  result = account.password.size();
}

void outParameterOfSize(const Account &account) {
  std::size_t size = 0;
  sizeOf(account, size);
  std::cerr << size << '\n';
}

class Connection {
public:
  void open(const std::string &password) { length_ = password.size(); }
  void report() const { std::cerr << length_ << '\n'; }

private:
  std::size_t length_ = 0;
};

void lambdaThatPrintsSize(const std::string &password) {
  auto report = [&password] { std::cerr << password.size() << '\n'; };
  report();
}

void ternaryOfConstants(const std::string &password) {
  std::cerr << (password.empty() ? "no password" : "password given") << '\n';
}

void otherKeys(std::map<std::string, std::string> &settings) {
  std::cerr << settings["password_policy"] << settings["colour"] << '\n';
}

void otherEnvironment() {
  const char *value = std::getenv("COLUMNS");
  std::cerr << (value ? value : "80") << '\n';
}

static void say(const char *format, ...) {
  va_list rest;
  va_start(rest, format);
  std::vfprintf(stderr, format, rest);
  va_end(rest);
}

void wrapperWithLength(const std::string &password) {
  say("password of %zu bytes", password.size());
}

void exceptionWithoutValue(const std::string &password) {
  try {
    if (password.empty())
      throw std::runtime_error("empty password");
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n';
  }
}

void tokenOfParser(const std::string &token, int line) {
  std::cerr << "unexpected " << token << " in line " << line << '\n';
}

void storedNotLogged(const std::string &password, std::FILE *vault) {
  std::fprintf(vault, "%s", password.c_str());
}

void otherElementOfMap(const std::string &password) {
  std::map<std::string, std::string> values;
  values["first"] = password;
  std::cerr << values["second"] << '\n';
}

void starsOfSameLength(const std::string &password) {
  std::cerr << std::string(password.size(), '*') << '\n';
}

void countOfCharacters(const std::string &password) {
  int count = 0;
  for (char c : password)
    if (c == 'x')
      ++count;
  std::cerr << count << '\n';
}

void fieldOverwrittenInCopy(const Account &account) {
  Account copy = account;
  copy.password = "***";
  std::cerr << copy.password << '\n';
}

template <typename T> struct Secret {
  T value;
};

template <typename T> std::ostream &operator<<(std::ostream &out, const Secret<T> &) {
  return out << "***";
}

void wrapperTemplate(const std::string &password) {
  const Secret<std::string> hidden{password};
  std::cerr << hidden << '\n';
}

static std::string starred(const std::string &text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i)
    result += '*';
  return result;
}

void maskerByItsBody(const std::string &password) { std::cerr << starred(password) << '\n'; }

// Called "msg" as much as it may be: this one goes over the wire.
void frame(std::ostream &wire, const std::string &password) {
  std::ostringstream msg;
  msg << "AUTH " << password << "\r\n";
  wire << msg.str();
}

// How storing went tells nothing of what was stored.
std::string setSecret(const std::string &secret);
void resultOfSetter(const std::string &secret) { std::cerr << setSecret(secret) << '\n'; }

// Named after decrypted messages, not after telling them.
std::string decryptMessage(const std::string &text, const std::string &key);
void decrypts(const std::string &text, const std::string &secretKey) {
  decryptMessage(text, secretKey);
}

const char *const DBUS_PATH_SECRETS = "/org/freedesktop/secrets";
void constantPath() { std::cerr << DBUS_PATH_SECRETS << '\n'; }

// What is opened as a file is a name, whatever its own name says.
int loadKey(const char *file);
void nameOfFile(const std::string &privkey) {
  if (loadKey(privkey.c_str()) != 0)
    std::cerr << "can't load private key '" << privkey << "'\n";
}

// A list called "queries" prints no query by printing their tables.
struct TableQuery {
  int type;
  std::string table;
};
void tables(const std::vector<TableQuery> &sqlQueries) {
  for (const TableQuery &query : sqlQueries)
    std::cerr << query.table << '\n';
}

static bool useKey(const std::string &privkey) { return loadKey(privkey.c_str()) == 0; }
void nameOfFileBelow(const std::string &privkey) {
  if (!useKey(privkey))
    std::cerr << "no private key in " << privkey << '\n';
}

// The name of a function says nothing about what stands behind it.
void nameOfAFunction(const std::string &reason) {
  std::cerr << "SSL_CTX_check_private_key" << reason;
}
