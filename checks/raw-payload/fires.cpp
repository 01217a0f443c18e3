// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// Whole things that nobody has looked into are logged.
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <syslog.h>
#include <vector>

void receivedBuffer(int peer) {
  char text[512] = {};
  if (recv(peer, text, sizeof text - 1, 0) < 0)
    return;
  std::fprintf(stderr, "got %s\n", text); // expect: tacet-raw-payload
}

void receivedWithLength(int peer) {
  char text[512];
  const ssize_t size = recv(peer, text, sizeof text, 0);
  syslog(LOG_DEBUG, "%.*s", static_cast<int>(size), text); // expect: tacet-raw-payload
}

void receivedIntoString(int peer) {
  std::vector<char> bytes(512);
  const ssize_t size = recv(peer, bytes.data(), bytes.size(), 0);
  const std::string text(bytes.data(), static_cast<std::size_t>(size));
  std::cerr << text << '\n'; // expect: tacet-raw-payload
}

struct HttpRequest {
  std::string method;
  std::string target;
  std::map<std::string, std::string> headers;
  std::string requestBody;
};

std::ostream &operator<<(std::ostream &out, const HttpRequest &request) {
  out << request.method << ' ' << request.target << '\n';
  return out << request.requestBody;
}

void bodyOfRequest(const HttpRequest &request) {
  std::cerr << request.requestBody << '\n'; // expect: tacet-raw-payload
}

void wholeRequest(const HttpRequest &request) {
  std::clog << request << '\n'; // expect: tacet-raw-dump
}

void bodyInText(const std::string &responseBody) {
  std::ostringstream text;
  text << "answer: " << responseBody;
  std::cerr << text.str() << '\n'; // expect: tacet-raw-payload
}

void bodyInBuffer(const std::string &responseBody) {
  char line[1024];
  std::snprintf(line, sizeof line, "answer: %s", responseBody.c_str());
  std::fputs(line, stderr); // expect: tacet-raw-payload
}

void headerBlock(const std::string &requestHeaders) {
  std::cerr << requestHeaders << '\n'; // expect: tacet-raw-payload
}

void connectionString(const std::string &connectionString) {
  syslog(LOG_ERR, "can't connect to %s", connectionString.c_str()); // expect: tacet-raw-payload
}

void connectionError(const std::string &connString) {
  const std::runtime_error error("can't connect: " + connString);
  std::cerr << error.what() << '\n'; // expect: tacet-raw-payload
}

void commandOfChild(const std::vector<std::string> &childArgv) {
  std::string joined;
  for (const auto &part : childArgv)
    joined += part + " ";
  std::cerr << "running " << joined << '\n'; // expect: tacet-raw-payload
}

void textOfQuery(const std::string &sqlQuery) {
  std::cerr << "failed: " << sqlQuery << '\n'; // expect: tacet-raw-payload
}

static void say(const char *format, ...) {
  va_list rest;
  va_start(rest, format);
  std::vfprintf(stderr, format, rest);
  va_end(rest);
}

void bodyByWrapper(const HttpRequest &request) {
  say("body %s\n", request.requestBody.c_str()); // expect: tacet-raw-payload
}

class Peer {
public:
  void read(int peer) {
    char text[256] = {};
    recv(peer, text, sizeof text - 1, 0);
    last_ = text;
  }
  void report() const {
    std::cerr << last_ << '\n'; // expect: tacet-raw-payload
  }

private:
  std::string last_;
};

void lineOfConfiguration(const std::string &configLine, int number) {
  std::cerr << number << ": can't parse " << configLine << '\n'; // expect: tacet-raw-payload
}

void headersOneByOne(const std::map<std::string, std::string> &requestHeaders) {
  for (const auto &[name, value] : requestHeaders)
    std::cerr << value << '\n'; // expect: tacet-raw-payload
}

static std::string readAll(int peer) {
  std::string all;
  char part[64];
  for (ssize_t size = 0; (size = recv(peer, part, sizeof part, 0)) > 0;)
    all.append(part, static_cast<std::size_t>(size));
  return all;
}

void resultOfReader(int peer) {
  const std::string text = readAll(peer);
  std::cerr << text << '\n'; // expect: tacet-raw-payload
}

void bytesAsTheyCame(int peer) {
  char bytes[64];
  const ssize_t size = recv(peer, bytes, sizeof bytes, 0);
  std::fwrite(bytes, 1, static_cast<std::size_t>(size), stderr); // expect: tacet-raw-payload
}

void receivedAndTerminated(int peer) {
  char text[512];
  const ssize_t size = recv(peer, text, sizeof text - 1, 0);
  if (size < 0)
    return;
  text[size] = '\0';
  std::fprintf(stderr, "got %s\n", text); // expect: tacet-raw-payload
}

void connectionErrorCaught(const std::string &connString) {
  try {
    throw std::runtime_error("can't connect: " + connString);
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n'; // expect: tacet-raw-payload
  }
}

struct WebRequest {
  std::string body;
  std::string toString() const;
};

// 'body' alone may be anything, but not in a request.
void bodyOfRequest(const WebRequest &request) {
  std::cerr << request.body << '\n'; // expect: tacet-raw-payload
}

void textOfRequest(const WebRequest &request) {
  std::cerr << request.toString() << '\n'; // expect: tacet-raw-payload
}

// A short beginning of a payload is payload.
void beginningOfBody(const WebRequest &request) {
  std::cerr << request.body.substr(0, 100) << '\n'; // expect: tacet-raw-payload
}

// `void *` comes back in the callback.
int later(void (*call)(void *data), void *data);
static void printIt(void *data) {
  std::fprintf(stderr, "%s\n", static_cast<char *>(data)); // expect: tacet-raw-payload
}
void handOver(int peer) {
  static char text[512];
  recv(peer, text, sizeof text - 1, 0);
  later(printIt, text);
}

// A function that never returns and says that it throws.
template <class E> [[noreturn]] void throw_exception(const E &error);
void checkHeader(const std::string &authHeader) {
  if (authHeader.empty())
    throw_exception(std::invalid_argument("malformed header " + authHeader));
}
void headerInException(const std::string &authHeader) {
  try {
    checkHeader(authHeader);
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n'; // expect: tacet-raw-payload
  }
}

// What could not be parsed is raw.
void unparsed(const char *name, const char *text) {
  syslog(LOG_ERR, "failed to parse '%s=%s'", name, text); // expect: tacet-raw-payload
}
