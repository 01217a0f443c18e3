// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The ends. SocketAppender: TCP unless `protocol` says otherwise, and an <Ssl> turns TCP into TLS;
// <Ssl> does not check the host's name unless verifyHostName="true" (core/net/ssl), HttpAppender
// does unless verifyHostname="false"; Kafka and SMTP say it in properties.
#include "drift/adapters/build.h"
#include "drift/adapters/log4j2/appenders.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

enum class Kind : uint8_t { Console, File, Socket, Http, Kafka, Smtp, Database, Other, Nowhere };

struct Appender {
  std::string_view type;
  Kind kind;
};

constexpr std::array<Appender, 26> Appenders{{{"console", Kind::Console},
                                              {"file", Kind::File},
                                              {"rollingfile", Kind::File},
                                              {"randomaccessfile", Kind::File},
                                              {"rollingrandomaccessfile", Kind::File},
                                              {"memorymappedfile", Kind::File},
                                              {"socket", Kind::Socket},
                                              {"syslog", Kind::Socket},
                                              {"gelf", Kind::Socket},
                                              {"http", Kind::Http},
                                              {"kafka", Kind::Kafka},
                                              {"smtp", Kind::Smtp},
                                              {"jdbc", Kind::Database},
                                              {"jpa", Kind::Database},
                                              {"nosql", Kind::Database},
                                              {"mongodb", Kind::Database},
                                              {"mongodb4", Kind::Database},
                                              {"cassandra", Kind::Database},
                                              {"couchdb", Kind::Database},
                                              {"jms", Kind::Other},
                                              {"flume", Kind::Other},
                                              {"jeromq", Kind::Other},
                                              {"null", Kind::Nowhere},
                                              {"list", Kind::Nowhere},
                                              {"countingnoop", Kind::Nowhere},
                                              {"opentelemetry", Kind::Other}}};

bool isYes(std::string_view text) { return equalsIgnoringCase(text, "true"); }

std::string withSsl(const Log4jComponent *ssl, bool checksName) {
  const std::string_view verify = ssl == nullptr
                                      ? std::string_view()
                                      : ssl->text("verifyhostname", checksName ? "true" : "false");
  if (holdsSubstitution(verify))
    return std::string(Unknown);
  const bool named = ssl == nullptr ? checksName : isYes(verify);
  if (!named)
    return "tls-no-hostname";
  return ssl != nullptr && ssl->child("keystore") != nullptr ? "mutual-tls" : "tls";
}

std::string ofSocket(const Log4jComponent &appender) {
  const std::string fallback = appender.type == "gelf" ? "udp" : "tcp";
  const std::string protocol = lowered(appender.text("protocol", fallback));
  const Log4jComponent *ssl = appender.child("ssl");
  if (holdsSubstitution(protocol))
    return std::string(Unknown);
  if (protocol == "udp" || (protocol != "ssl" && ssl == nullptr))
    return "cleartext";
  return withSsl(ssl, false);
}

std::string ofUrl(const Log4jComponent &appender, std::string_view url) {
  if (url.starts_with("http://"))
    return "cleartext";
  if (!url.starts_with("https://"))
    return std::string(Unknown);
  const std::string_view verify = appender.text("verifyhostname", "true");
  return isYes(verify) ? withSsl(appender.child("ssl"), true) : "tls-no-hostname";
}

std::string_view property(const Log4jComponent &appender, std::string_view name) {
  for (const Log4jComponent *entry : appender.all("property"))
    if (entry->name == name)
      return entry->text("value", entry->text("#text"));
  return {};
}

std::string ofKafka(const Log4jComponent &appender) {
  const std::string protocol = lowered(property(appender, "security.protocol"));
  if (holdsSubstitution(protocol))
    return std::string(Unknown);
  const bool named = appender.child("property") == nullptr ||
                     property(appender, "ssl.endpoint.identification.algorithm") != "none";
  if (protocol != "ssl" && protocol != "sasl_ssl")
    return "cleartext";
  return named ? "tls" : "tls-no-hostname";
}

Fact exportOf(const Log4jComponent &appender, const Destination &destination,
              const std::string &transport) {
  const bool local = destination.reach == Destination::Reach::Local;
  Fact fact = factAt(FactType::Export, exportSubject(appender.type, destination.name),
                     {"appender '" + appender.name + "'", appender.at},
                     exportValues(destination, local ? "local" : transport));
  const Log4jComponent *ssl = appender.child("ssl");
  fact.values["auth"] = ssl != nullptr && ssl->child("keystore") != nullptr ? "mutual-tls" : "none";
  for (const std::string_view key : {"url", "host", "protocol"})
    if (appender.attributes.contains(std::string(key)))
      fact.related.push_back(appender.placeOf(key));
  if (ssl != nullptr)
    fact.related.push_back(ssl->at);
  return fact;
}

std::string smtpTransport(const Log4jComponent &appender) {
  return lowered(appender.text("smtpprotocol", "smtp")) == "smtps"
             ? withSsl(appender.child("ssl"), false)
             : "cleartext";
}

/// "rw-r-----": nine letters of owner, group and others; without it the process's umask decides.
std::string accessOf(std::string_view permissions) {
  if (permissions.size() != 9)
    return std::string(Unknown);
  return permissions[6] == 'r' ? "world" : permissions[3] == 'r' ? "group" : "owner";
}

Fact storageOf(const Log4jComponent &appender) {
  const std::string_view file = appender.text("filename", appender.text("filepattern"));
  return factAt(FactType::Storage, "file@" + digestOf(file),
                {"appender '" + appender.name + "'", appender.placeOf("filename")},
                {{"kind", "file"},
                 {"access", accessOf(appender.text("filepermissions"))},
                 {"holds", std::set<std::string>{"logs"}}});
}

} // namespace

Fact log4jDestination(const Log4jComponent &appender) {
  const Said said{"appender '" + appender.name + "'", appender.at};
  const auto *const known = std::ranges::find(Appenders, appender.type, &Appender::type);
  if (known == Appenders.end())
    return opaqueAt("appender:" + digestOf(appender.type), said, "plugin", appender.type);
  switch (known->kind) {
  case Kind::Console:
    return factAt(
        FactType::Capture, "console", said,
        {{"to", std::set<std::string>{"console"}}, {"signals", std::set<std::string>{"logs"}}});
  case Kind::File:
    return storageOf(appender);
  case Kind::Socket:
    return exportOf(appender,
                    destinationWith(appender.text("host", "localhost"), appender.text("port")),
                    ofSocket(appender));
  case Kind::Http:
    return exportOf(appender, destinationOf(appender.text("url")),
                    ofUrl(appender, appender.text("url")));
  case Kind::Kafka:
    return exportOf(appender, destinationOf(property(appender, "bootstrap.servers")),
                    ofKafka(appender));
  case Kind::Smtp:
    return exportOf(
        appender,
        destinationWith(appender.text("smtphost", "localhost"), appender.text("smtpport")),
        smtpTransport(appender));
  case Kind::Database:
    return factAt(FactType::Storage, "database@" + appender.type, said,
                  {{"kind", "database"}, {"holds", std::set<std::string>{"logs"}}});
  case Kind::Other:
    return exportOf(appender, {std::string(Unknown), Destination::Reach::Unknown},
                    std::string(Unknown));
  case Kind::Nowhere:
    break;
  }
  return {};
}

} // namespace tacet::drift
