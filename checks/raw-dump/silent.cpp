// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20
// needs: libspdlog-dev libfmt-dev nlohmann-json3-dev
//
// Close to fires.cpp, and harmless.
#include "tacet/annotate.h"

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <iostream>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>
#include <sstream>
#include <string>
#include <syslog.h>

struct Account {
  std::string user;
  std::string password;
  int logins = 0;
};

// The printer leaves the password out.
std::ostream &operator<<(std::ostream &out, const Account &account) {
  return out << account.user << ' ' << account.logins;
}

void byInserter(const Account &account) { std::cerr << account << '\n'; }

void byInserterIntoText(const Account &account) {
  std::ostringstream text;
  text << account;
  syslog(LOG_INFO, "%s", text.str().c_str());
}

struct Credentials {
  std::string user;
  std::string apiKey;
  std::string toString() const { return user + ":" + (apiKey.empty() ? "none" : "***"); }
};

void byMember(const Credentials &credentials) { std::clog << credentials.toString() << '\n'; }

struct Visit {
  std::string diagnosis TACET_PUBLIC;
  std::string ward;
};
std::ostream &operator<<(std::ostream &out, const Visit &visit);

void printerElsewhere(const Visit &visit) { std::cerr << visit << '\n'; }

struct Session {
  int id = 0;
  std::string accessToken;
};
template <> struct fmt::formatter<Session> {
  constexpr auto parse(format_parse_context &context) { return context.begin(); }
  template <class Context> auto format(const Session &session, Context &context) const {
    return fmt::format_to(context.out(), "{} {}", session.id, session.accessToken.size());
  }
};

// The formatter shows how long the token is.
void byFormatter(const Session &session) { spdlog::info("{}", session); }

struct Message {
  std::string title;
  int size = 0;
  std::string DebugString() const;
};

void byDebugString(const Message &message) { std::cerr << message.DebugString() << '\n'; }

void byJson(const std::string &password) {
  nlohmann::json message;
  message["length"] = password.size();
  std::cerr << message.dump() << '\n';
}

void hexdump(const char *title, const void *bytes, size_t size);
void hexdump_key(const char *title, const void *bytes, size_t size);

// The variant for keys prints their length.
void byKeyedDump(const uint8_t *privateKey) { hexdump_key("key", privateKey, 32); }

void publicByNamedDump(const uint8_t *publicKey) { hexdump("key", publicKey, 32); }

struct Header {
  uint32_t version;
  uint8_t magic[4];
};

void objectByNamedDump(const Header &header) { hexdump("header", &header, sizeof header); }

void byLoop(const uint8_t *checksum) {
  for (int i = 0; i < 16; ++i)
    std::printf("%02X", checksum[i]);
}

// Where they lie, not what they are.
void addresses(const uint8_t *const *sessionKeys) {
  for (int i = 0; i < 4; ++i)
    std::printf("%p", static_cast<const void *>(sessionKeys[i]));
}

struct Wifi {
  char ssid[32];
  char passphrase[64];
};

void sizeOnly(const Wifi &wifi) { std::fprintf(stderr, "%zu bytes\n", sizeof wifi); }

void headerIntoFile(const Header &header, FILE *state) {
  std::fwrite(&header, sizeof header, 1, state);
}

void wiped(Wifi wifi) {
  char line[128] = {};
  std::memcpy(line, &wifi, sizeof wifi);
  std::memset(line, 0, sizeof line);
  syslog(LOG_DEBUG, "%s", line);
}

// A copy is no dump.
void copied(const Wifi &wifi) {
  Wifi copy;
  std::memcpy(&copy, &wifi, sizeof copy);
  syslog(LOG_DEBUG, "%s", copy.ssid);
}

struct Request {
  std::string method;
  std::string requestBody;
};
std::ostream &operator<<(std::ostream &out, const Request &request) {
  return out << request.method << ' ' << request.requestBody.size();
}

void wholeRequest(const Request &request) { std::clog << request << '\n'; }

// A printer that is told to leave the secret out.
class Endpoint {
public:
  std::string format(bool printPath = true, bool printCredentials = false) const;

private:
  std::string host_;
  std::string user_;
  std::string password_;
};

void formatWithoutCredentials(const Endpoint &endpoint) {
  std::clog << "to " << endpoint.format();
  std::clog << "to " << endpoint.format(true, false);
}
