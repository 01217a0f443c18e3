// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
// needs: libspdlog-dev libfmt-dev nlohmann-json3-dev
//
// Whole objects and pieces of memory are dumped.
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>
#include <sstream>
#include <string>
#include <syslog.h>
#include <vector>

struct Account {
  std::string user;
  std::string password;
  int logins = 0;
};

std::ostream &operator<<(std::ostream &out, const Account &account) {
  return out << account.user << ' ' << account.password;
}

void byInserter(const Account &account) {
  std::cerr << account << '\n'; // expect: tacet-raw-dump
}

void byInserterIntoText(const Account &account) {
  std::ostringstream text;
  text << account;
  syslog(LOG_INFO, "%s", text.str().c_str()); // expect: tacet-raw-dump
}

struct Credentials {
  std::string user;
  std::string apiKey;
  std::string toString() const { return user + ":" + apiKey; }
};

void byMember(const Credentials &credentials) {
  std::clog << credentials.toString() << '\n'; // expect: tacet-raw-dump
}

struct Visit {
  std::string diagnosis;
  std::string ward;
};
std::ostream &operator<<(std::ostream &out, const Visit &visit);

void printerElsewhere(const Visit &visit) {
  std::cerr << visit << '\n'; // expect: tacet-raw-dump
}

struct Session {
  int id = 0;
  std::string accessToken;
};
template <> struct fmt::formatter<Session> {
  constexpr auto parse(format_parse_context &context) { return context.begin(); }
  template <class Context> auto format(const Session &session, Context &context) const {
    return fmt::format_to(context.out(), "{} {}", session.id, session.accessToken);
  }
};

void byFormatter(const Session &session) {
  spdlog::info("{}", session); // expect: tacet-raw-dump
}

// A message as protoc makes it, seen from outside.
namespace proto {
class Login {
public:
  std::string DebugString() const;
  std::string ShortDebugString() const;

private:
  std::string user_;
  std::string password_;
};
} // namespace proto

void byDebugString(const proto::Login &login) {
  std::cerr << login.DebugString() << '\n'; // expect: tacet-raw-dump
}

void byShortDebugString(const proto::Login &login) {
  syslog(LOG_DEBUG, "%s", login.ShortDebugString().c_str()); // expect: tacet-raw-dump
}

void byJson(const std::string &password) {
  nlohmann::json message;
  message["password"] = password;
  std::cerr << message.dump() << '\n'; // expect: tacet-raw-dump
}

void hexdump(const char *title, const void *bytes, size_t size);

void byNamedDump(const uint8_t *privateKey) {
  hexdump("key", privateKey, 32); // expect: tacet-raw-dump
}

struct Handshake {
  uint32_t version;
  uint8_t masterSecret[48];
};

void objectByNamedDump(const Handshake &handshake) {
  hexdump("handshake", &handshake, sizeof handshake); // expect: tacet-raw-dump
}

static void show(const uint8_t *bytes, size_t size) {
  for (size_t i = 0; i < size; ++i)
    std::fprintf(stderr, "%02x ", bytes[i]);
}

void byLoop(const uint8_t *sessionKey) {
  show(sessionKey, 32); // expect: tacet-raw-dump
}

void byLoopHere(const uint8_t *sessionKey) {
  for (int i = 0; i < 16; ++i)
    std::printf("%02X", sessionKey[i]); // expect: tacet-raw-dump
}

void byLines(const uint8_t *privateKey, size_t size) {
  char line[64];
  for (size_t row = 0; row < size; row += 16) {
    for (size_t i = 0; i < 16; ++i)
      std::snprintf(line + 3 * i, sizeof line - 3 * i, "%02x ", privateKey[row + i]);
    syslog(LOG_DEBUG, "%s", line); // expect: tacet-raw-dump
  }
}

struct Wifi {
  char ssid[32];
  char passphrase[64];
};

void intoStream(const Wifi &wifi) {
  std::fwrite(&wifi, sizeof wifi, 1, stderr); // expect: tacet-raw-dump
}

void intoFile(const Wifi &wifi, FILE *state) {
  std::fwrite(&wifi, sizeof wifi, 1, state); // expect: tacet-raw-dump
}

void copiedIntoLine(const Wifi &wifi) {
  char line[128] = {};
  std::memcpy(line, &wifi, sizeof wifi);
  syslog(LOG_DEBUG, "%s", line); // expect: tacet-raw-dump
}

struct Request {
  std::string method;
  std::string requestBody;
};
std::ostream &operator<<(std::ostream &out, const Request &request) {
  return out << request.method << '\n' << request.requestBody;
}

void wholeRequest(const Request &request) {
  std::clog << request << '\n'; // expect: tacet-raw-dump
}
