// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The ends of Logback's appenders. https://logback.qos.ch/manual/appenders.html; SocketAppender and
// SyslogAppender have no encryption, SSLSocketAppender does not check the host's name unless
// ssl/parameters/hostnameVerification is true, SMTPAppender has SSL and STARTTLS off.
#include "drift/adapters/build.h"
#include "drift/adapters/logback/logback.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

enum class Kind : uint8_t {
  Console,
  File,
  Syslog,
  Socket,
  Tcp,
  Smtp,
  Http,
  Database,
  Vendor,
  Nowhere
};

struct Appender {
  std::string_view name;
  Kind kind;
  std::string_view vendor = {};
};

constexpr std::array<Appender, 17> Appenders{{{"ConsoleAppender", Kind::Console},
                                              {"FileAppender", Kind::File},
                                              {"RollingFileAppender", Kind::File},
                                              {"SyslogAppender", Kind::Syslog},
                                              {"SocketAppender", Kind::Socket},
                                              {"SSLSocketAppender", Kind::Socket},
                                              {"LogstashTcpSocketAppender", Kind::Tcp},
                                              {"LogstashAccessTcpSocketAppender", Kind::Tcp},
                                              {"LogstashUdpSocketAppender", Kind::Syslog},
                                              {"SMTPAppender", Kind::Smtp},
                                              {"Loki4jAppender", Kind::Http},
                                              {"ElasticsearchAppender", Kind::Http},
                                              {"DBAppender", Kind::Database},
                                              {"SentryAppender", Kind::Vendor, "sentry.io"},
                                              {"LogglyAppender", Kind::Vendor, "loggly.com"},
                                              {"NOPAppender", Kind::Nowhere},
                                              {"ListAppender", Kind::Nowhere}}};

std::string nameCheck(const Node &appender) {
  const Node *verify = appender.findPath({"ssl", "parameters", "hostnameVerification"});
  if (verify != nullptr && holdsSubstitution(verify->text))
    return std::string(Unknown);
  const bool named = verify != nullptr && equalsIgnoringCase(trimmed(verify->text), "true");
  const bool own = appender.findPath({"ssl", "keyStore"}) != nullptr;
  return !named ? "tls-no-hostname" : own ? "mutual-tls" : "tls";
}

std::string urlTransport(std::string_view url) {
  return std::string(url.starts_with("https://")  ? "tls"
                     : url.starts_with("http://") ? "cleartext"
                                                  : Unknown);
}

Fact exportOf(const Node &appender, const Destination &destination, const std::string &transport) {
  const bool local = destination.reach == Destination::Reach::Local;
  Fact fact =
      factAt(FactType::Export, exportSubject(lowered(logbackClass(appender)), destination.name),
             {logbackLabel(appender), appender.at},
             exportValues(destination, local ? "local" : transport));
  fact.values["auth"] = appender.findPath({"ssl", "keyStore"}) != nullptr ? "mutual-tls" : "none";
  for (const std::string_view key :
       {"syslogHost", "remoteHost", "destination", "smtpHost", "host", "ssl"})
    if (const Node *value = appender.find(key); value != nullptr)
      fact.related.push_back(value->at);
  return fact;
}

/// The far end's URL, wherever the appender keeps it: <url>, <http><url>.
std::string_view urlOf(const Node &appender) {
  if (const Node *url = appender.findPath({"http", "url"}); url != nullptr)
    return trimmed(url->text);
  return trimmed(appender.textAt("url"));
}

std::string_view setting(const Node &appender, std::string_view key,
                         std::string_view fallback = "localhost") {
  return trimmed(appender.textAt(key, fallback));
}

Fact fileOf(const Node &appender, const Said &said) {
  const Node *pattern = appender.findPath({"rollingPolicy", "fileNamePattern"});
  const std::string_view fallback =
      pattern == nullptr ? std::string_view() : std::string_view(pattern->text);
  return factAt(FactType::Storage, "file@" + digestOf(setting(appender, "file", fallback)), said,
                {{"kind", "file"},
                 {"access", std::string(Unknown)},
                 {"holds", std::set<std::string>{"logs"}}});
}

Fact mailOf(const Node &appender) {
  const bool tls = equalsIgnoringCase(setting(appender, "SSL", "false"), "true") ||
                   equalsIgnoringCase(setting(appender, "STARTTLS", "false"), "true");
  return exportOf(
      appender, destinationWith(setting(appender, "smtpHost"), setting(appender, "smtpPort", "25")),
      tls ? "tls-no-hostname" : "cleartext");
}

Fact syslogOf(const Node &appender) {
  const std::string_view key = appender.find("syslogHost") != nullptr ? "syslogHost" : "host";
  return exportOf(appender,
                  destinationWith(setting(appender, key), setting(appender, "port", "514")),
                  "cleartext");
}

Fact ofKind(const Appender &known, const Node &appender) {
  const Said said{logbackLabel(appender), appender.at};
  const std::set<std::string> logs{"logs"};
  switch (known.kind) {
  case Kind::Console:
    return factAt(FactType::Capture, "console", said,
                  {{"to", std::set<std::string>{"console"}}, {"signals", logs}});
  case Kind::File:
    return fileOf(appender, said);
  case Kind::Syslog:
    return syslogOf(appender);
  case Kind::Socket:
    return exportOf(
        appender,
        destinationWith(setting(appender, "remoteHost"), setting(appender, "port", "4560")),
        known.name == "SSLSocketAppender" ? nameCheck(appender) : "cleartext");
  case Kind::Tcp:
    return exportOf(appender, destinationOf(setting(appender, "destination")),
                    appender.find("ssl") != nullptr ? nameCheck(appender) : "cleartext");
  case Kind::Smtp:
    return mailOf(appender);
  case Kind::Http:
    return exportOf(appender, destinationOf(urlOf(appender)), urlTransport(urlOf(appender)));
  case Kind::Database:
    return factAt(FactType::Storage, "database", said, {{"kind", "database"}, {"holds", logs}});
  case Kind::Vendor:
    return exportOf(appender, {std::string(known.vendor), Destination::Reach::ThirdParty}, "tls");
  case Kind::Nowhere:
    break;
  }
  return {};
}

} // namespace

std::string logbackClass(const Node &element) {
  const std::string_view name = element.textAt("class");
  return std::string(name.substr(name.rfind('.') + 1));
}

std::string logbackLabel(const Node &appender) {
  return "appender '" + std::string(appender.textAt("name")) + "'";
}

Fact logbackDestination(const Node &appender) {
  const auto *const known = std::ranges::find(Appenders, logbackClass(appender), &Appender::name);
  if (known != Appenders.end())
    return ofKind(*known, appender);
  return opaqueAt("appender:" + digestOf(appender.textAt("class")),
                  {logbackLabel(appender), appender.at}, "plugin", appender.textAt("class"));
}

} // namespace tacet::drift
