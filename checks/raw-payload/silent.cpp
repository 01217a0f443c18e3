// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
//
// The twins of fires.cpp: facts about a payload, chosen by name, are no payload.
#include "tacet/annotate.h"
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

void sizeOfReceived(int peer) {
  char text[512];
  const ssize_t size = recv(peer, text, sizeof text, 0);
  std::fprintf(stderr, "got %zd bytes\n", size);
}

void bufferBeforeReceiving(int peer) {
  char text[512] = "ready";
  std::fprintf(stderr, "%s\n", text);
  recv(peer, text, sizeof text, 0);
}

void bufferOverwritten(int peer) {
  char text[512];
  recv(peer, text, sizeof text, 0);
  std::strcpy(text, "done");
  std::fputs(text, stderr);
}

struct HttpRequest {
  std::string method;
  int status = 0;
  std::map<std::string, std::string> headers;
  std::string requestBody;
};

std::ostream &operator<<(std::ostream &out, const HttpRequest &request) {
  return out << request.method << ", " << request.requestBody.size() << " bytes";
}

void printerThatLeavesItOut(const HttpRequest &request) { std::clog << request << '\n'; }

void methodAndStatus(const HttpRequest &request) {
  std::cerr << request.method << ' ' << request.status << '\n';
}

void numberOfHeaders(const HttpRequest &request) { std::cerr << request.headers.size() << '\n'; }

void lengthOfBody(const std::string &responseBody) {
  std::ostringstream text;
  text << "answer of " << responseBody.size() << " bytes";
  std::cerr << text.str() << '\n';
}

void presenceOfBody(const std::string &responseBody) {
  syslog(LOG_INFO, "%s", responseBody.empty() ? "no body" : "body");
}

void factsAboutMessages(int requestId, int responseCode, std::size_t payload_len) {
  std::cerr << requestId << ' ' << responseCode << ' ' << payload_len << '\n';
}

void errorWithoutText(const std::string &conninfo) {
  try {
    if (conninfo.empty())
      throw std::runtime_error("no connection string");
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n';
  }
}

std::string redactUrl(const std::string &url);
TACET_REDACTOR std::string summary(const std::string &body);

void redacted(const std::string &connectionString, const std::string &responseBody) {
  std::cerr << redactUrl(connectionString) << '\n';
  std::cerr << summary(responseBody) << '\n';
}

void publicPayload(const std::string &payload TACET_PUBLIC) { std::cerr << payload << '\n'; }

void placeOfBadLine(const std::string &configLine, int number) {
  std::cerr << "line " << number << ", column " << configLine.find('=') << '\n';
}

void nameOfFile(const std::string &configFile, const std::string &headerFile) {
  std::cerr << configFile << ' ' << headerFile << '\n';
}

void facts(const std::string &sqlQuery, int query_count) {
  std::cerr << query_count << " queries, " << sqlQuery.length() << " bytes\n";
}

static void say(const char *format, ...) {
  va_list rest;
  va_start(rest, format);
  std::vfprintf(stderr, format, rest);
  va_end(rest);
}

void sizeByWrapper(const HttpRequest &request) { say("%zu bytes\n", request.requestBody.size()); }

class Peer {
public:
  void read(int peer) {
    char text[256] = {};
    last_ = recv(peer, text, sizeof text - 1, 0);
  }
  void report() const { std::cerr << last_ << '\n'; }

private:
  ssize_t last_ = 0;
};

void sizesOfHeaders(const std::map<std::string, std::string> &requestHeaders) {
  for (const auto &[name, value] : requestHeaders)
    std::cerr << value.size() << '\n';
}

void namesOnly(const char *query_name, const char *header_name) {
  std::cerr << query_name << ' ' << header_name << '\n';
}

/// One field of many is no longer the message.
void fieldOfPacket(int peer) {
  char packet[512] = {}, interface[17] = {};
  recv(peer, packet, sizeof packet, 0);
  std::memcpy(interface, packet + 20, 16);
  std::cerr << interface << '\n';
}

void wordOfCommand(int peer) {
  char text[512] = {};
  recv(peer, text, sizeof text - 1, 0);
  const char *end = std::strchr(text, ' ');
  std::cerr << (end != nullptr ? end : "") << '\n';
}

/// The command is for the function, its answer for the callback.
int request(const char *command, void (*answer)(const char *text));
static void onAnswer(const char *text) { std::fprintf(stderr, "%s\n", text); }
void askPeer(int peer) {
  char text[512] = {};
  recv(peer, text, sizeof text - 1, 0);
  request(text, onAnswer);
}

/// Befriends itself: looked at once.
template <class T> class Chain {
  template <class U> friend class Chain;
  T head_ = {};

public:
  template <class U> explicit Chain(const Chain<U> &other) : head_(other.head_) {}
  Chain() = default;
};
template class Chain<int>;
const Chain<long> chain{Chain<int>()};

int main(int argc, char **argv) {
  if (argc < 2)
    std::cerr << argc << " arguments are too few\n";
  return std::strcmp(argv[0], "x") == 0;
}

/// One byte of a payload is a number.
void versionByte(int peer) {
  char header[8] = {};
  recv(peer, header, sizeof header, 0);
  const char version = header[0];
  std::cerr << "version " << version << '\n';
}

void nameInLine(int peer) {
  char text[512] = {};
  recv(peer, text, sizeof text - 1, 0);
  const std::string line = text;
  const auto colon = line.find(':');
  std::cerr << line.substr(0, colon) << '\n';
}

void parsedOf(const char *option, int line) {
  std::fprintf(stderr, "failed to parse the option %s in line %d\n", option, line);
}

/// What is thrown behind the handler goes further out.
void thrownLater(const std::string &requestBody) {
  try {
    if (requestBody.empty())
      throw std::runtime_error("empty");
  } catch (const std::runtime_error &error) {
    std::cerr << error.what() << '\n';
  }
  throw std::runtime_error("not understood: " + requestBody); // expect: tacet-exception-leak
}
