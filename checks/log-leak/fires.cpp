// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// A sensitive value reaches a log, on the ways on which it does so in real programs.
#include "tacet/annotate.h"
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
#include <utility>
#include <vector>

struct Account {
  std::string user;
  std::string password;
  int attempts = 0;
};

void bufferBySnprintf(const char *password) {
  char line[128];
  snprintf(line, sizeof line, "login with %s", password);
  syslog(LOG_INFO, "%s", line); // expect: tacet-log-leak
}

void bufferByMemcpy(const std::string &apiKey) {
  char copy[64] = {};
  std::memcpy(copy, apiKey.data(), apiKey.size());
  std::fputs(copy, stderr); // expect: tacet-log-leak
}

void textByStream(const std::string &accessToken) {
  std::ostringstream text;
  text << "Bearer " << accessToken;
  std::cerr << text.str() << '\n'; // expect: tacet-log-leak
}

void textByPlus(const std::string &clientSecret) {
  std::string text = "secret=" + clientSecret + ";";
  std::clog << text; // expect: tacet-log-leak
}

void textByAppend(const std::string &passphrase) {
  std::string text = "passphrase ";
  text.append(passphrase);
  text += '\n';
  std::fprintf(stderr, "%s", text.c_str()); // expect: tacet-log-leak
}

void substringIsStillSecret(const std::string &password) {
  const std::string part = password.substr(0, 4);
  std::cerr << part << '\n'; // expect: tacet-log-leak
}

void elementOfVector(const std::string &password) {
  std::vector<std::string> parts;
  parts.push_back("login");
  parts.push_back(password);
  for (const auto &part : parts)
    std::cerr << part << ' '; // expect: tacet-log-leak
}

void rangeOverObjects(const std::vector<Account> &accounts) {
  for (const Account &account : accounts)
    syslog(LOG_DEBUG, "%s", account.password.c_str()); // expect: tacet-log-leak
}

void structuredBinding(const Account &account) {
  const auto &[first, second, third] = account;
  std::cerr << second << '\n'; // expect: tacet-log-leak
}

void pairByBinding(const std::string &password) {
  const auto [name, value] = std::make_pair(std::string("root"), password);
  std::cerr << value << '\n'; // expect: tacet-log-leak
}

void valueOfOptional(const std::optional<std::string> &password) {
  if (password)
    std::cerr << *password << '\n'; // expect: tacet-log-leak
  const std::string text = password.value_or("none");
  std::cerr << text << '\n'; // expect: tacet-log-leak
}

void objectBehindUniquePtr(const std::unique_ptr<Account> &account) {
  std::cerr << account->password << '\n'; // expect: tacet-log-leak
}

void movedIntoUniquePtr(std::string password) {
  auto held = std::make_unique<std::string>(std::move(password));
  std::cerr << *held << '\n'; // expect: tacet-log-leak
}

static void fetch(const Account &account, std::string &result) { result = account.password; }

void outParameter(const Account &account) {
  std::string text;
  fetch(account, text);
  syslog(LOG_INFO, "got %s", text.c_str()); // expect: tacet-log-leak
}

class Connection {
public:
  void open(const std::string &password) { detail_ = password; }
  void report() const {
    std::cerr << detail_ << '\n'; // expect: tacet-log-leak
  }

private:
  std::string detail_;
};

void lambdaCapture(const std::string &password) {
  auto report = [password] {
    std::cerr << password << '\n'; // expect: tacet-log-leak
  };
  report();
}

static void withText(const std::string &text, const std::function<void(const std::string &)> &use) {
  use(text);
}

void callbackByName(const std::string &text) {
  withText(text, [](const std::string &password) {
    std::cerr << password << '\n'; // expect: tacet-log-leak
  });
}

void ternaryKeepsOneSide(const std::string &password, bool hide) {
  const std::string text = hide ? std::string("***") : password;
  std::cerr << text << '\n'; // expect: tacet-log-leak
}

#define TRACE(...) std::fprintf(stderr, __VA_ARGS__)
#define NOTE(text) std::clog << "note: " << text << '\n'

void macroOfOurOwn(const std::string &password) {
  TRACE("trying %s\n", password.c_str()); // expect: tacet-log-leak
  NOTE("user " << password);              // expect: tacet-log-leak
}

static void say(const char *format, ...) {
  va_list rest;
  va_start(rest, format);
  char line[256];
  vsnprintf(line, sizeof line, format, rest);
  va_end(rest);
  std::fputs(line, stderr);
}

void wrapperByVsnprintf(const std::string &password) {
  say("trying %s", password.c_str()); // expect: tacet-log-leak
}

__attribute__((format(printf, 2, 3))) void logMessage(int level, const char *format, ...);

void wrapperWithoutBody(const std::string &password) {
  logMessage(1, "trying %s", password.c_str()); // expect: tacet-log-leak
}

class LogLine {
public:
  ~LogLine() { std::cerr << text_.str() << '\n'; }
  template <typename T> LogLine &operator<<(const T &value) {
    text_ << value;
    return *this;
  }

private:
  std::ostringstream text_;
};

void streamThatWritesWhenDestroyed(const std::string &password) {
  LogLine() << "login with " << password; // expect: tacet-log-leak
}

struct Logger {
  virtual ~Logger() = default;
  virtual void log(int level, const std::string &text) = 0;
};

void virtualLog(Logger &logger, const std::string &password) {
  logger.log(3, "login with " + password); // expect: tacet-log-leak
}

std::ostream &operator<<(std::ostream &out, const Account &account) {
  return out << account.user << ' ' << account.password;
}

void objectByItsPrinter(const Account &account) {
  std::clog << account << '\n'; // expect: tacet-raw-dump
}

struct Patient {
  std::string label TACET_SENSITIVE("health");
};

void annotatedField(const Patient &patient) {
  std::cerr << patient.label << '\n'; // expect: tacet-log-leak
}

TACET_SENSITIVE("credential") std::string currentValue();

void annotatedResult() {
  std::cerr << currentValue() << '\n'; // expect: tacet-log-leak
}

TACET_SINK("log") void audit(const char *text);

void annotatedSink(const std::string &password) {
  audit(password.c_str()); // expect: tacet-log-leak
}

void environmentByKey() {
  const char *value = std::getenv("API_TOKEN");
  std::cerr << value << '\n'; // expect: tacet-log-leak
}

void mapByKey(std::map<std::string, std::string> &settings) {
  std::cerr << settings["password"] << '\n'; // expect: tacet-log-leak
  const std::string value = settings.at("client_secret");
  syslog(LOG_INFO, "%s", value.c_str()); // expect: tacet-log-leak
}

void textOfExceptionObject(const std::string &password) {
  const std::runtime_error error("can't log in with " + password);
  std::cerr << error.what() << '\n'; // expect: tacet-log-leak
}

static std::string maskByNameOnly(const std::string &text) { // expect: tacet-weak-pseudonym
  return text;
}

void maskerThatMasksNothing(const std::string &password) {
  std::cerr << maskByNameOnly(password) << '\n'; // expect: tacet-log-leak
}

void mapByStoring(const std::string &password) {
  std::map<std::string, std::string> values;
  values.emplace("first", password);
  for (const auto &[name, value] : values)
    std::cerr << value << '\n'; // expect: tacet-log-leak
}

void characterByCharacter(const std::string &password) {
  std::string text;
  for (char c : password)
    text += c;
  std::cerr << text << '\n'; // expect: tacet-log-leak
}

template <typename... Parts> void logAll(const Parts &...parts) {
  (std::cerr << ... << parts) << '\n';
}

void parameterPack(const std::string &password) {
  logAll("login with ", password); // expect: tacet-log-leak
}

static std::string lastLogin;

void rememberLogin(const std::string &password) { lastLogin = password; }

void reportLogin() {
  std::cerr << lastLogin << '\n'; // expect: tacet-log-leak
}

void copyOfObject(const Account &account) {
  const Account copy = account;
  std::cerr << copy.password << '\n'; // expect: tacet-log-leak
}

struct KeyedSession {
  unsigned char sessionKey[16];
  char password[32];
};

void elementOfArrayInMember(const KeyedSession &session) {
  for (int i = 0; i < 16; ++i)
    std::fprintf(stderr, "%02x", session.sessionKey[i]); // expect: tacet-raw-dump
}

void terminatedBuffer(const char *password) {
  char line[64];
  std::snprintf(line, sizeof line, "login with %s", password);
  line[63] = '\0';
  std::fputs(line, stderr); // expect: tacet-log-leak
}

void exceptionText(const std::string &password) {
  try {
    throw std::runtime_error("can't log in with " + password);
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n'; // expect: tacet-log-leak
  }
}

static void login(const std::string &password) {
  throw std::runtime_error("can't log in with " + password);
}

void exceptionOfCallee(const std::string &password) {
  try {
    login(password);
  } catch (const std::runtime_error &error) {
    std::cerr << error.what() << '\n'; // expect: tacet-log-leak
  }
}

// A stream class that flushes in a destructor of another file.
class LogRow {
public:
  explicit LogRow(int level);
  ~LogRow();
  template <class T> LogRow &operator<<(const T &value) {
    buffer_ << value;
    return *this;
  }

private:
  std::ostringstream buffer_;
};

void byLineObject(const std::string &password) {
  LogRow(1) << "login with " << password; // expect: tacet-log-leak
}

static const char kReply[] = "PRIV=%s\n";
void formatElsewhere(const std::string &password) {
  char line[64];
  std::snprintf(line, sizeof line, kReply, password.c_str());
  std::cerr << line; // expect: tacet-log-leak
}
