// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "drift/posture/identity.h"
#include "tests/unit/drift/adapters/adapted.h"

using namespace tacet::drift;
using Set = std::set<std::string>;

namespace {

Posture log4j(const std::string &text, const std::string &version = {}) {
  return adapted("log4j2", {{"log4j2.xml", "<Configuration>" + text + "</Configuration>"}},
                 version);
}

const std::string Root = "<Loggers><Root level=\"info\"><AppenderRef ref=\"A\"/></Root></Loggers>";

Posture appender(const std::string &text) {
  return log4j("<Appenders>" + text + "</Appenders>" + Root);
}

std::string shown(const Posture &posture) {
  std::string text;
  for (const Fact &fact : posture.facts) {
    text += std::to_string(static_cast<int>(fact.type)) + fact.subject;
    for (const auto &[name, value] : fact.values)
      text += " " + name + "=" +
              (std::holds_alternative<std::string>(value) ? std::get<std::string>(value) : "…");
    text += "\n";
  }
  return text;
}

} // namespace

TEST_CASE("log4j2: transport of a socket", "[adapters][log4j2]") {
  const auto transport = [](const std::string &attributes, const std::string &inside) {
    return word(appender("<Socket name=\"A\" host=\"hub.example\" port=\"1\" " + attributes + ">" +
                         inside + "<PatternLayout pattern=\"%m\"/></Socket>"),
                FactType::Export, "socket@", "transport");
  };
  CHECK(transport("", "") == "cleartext");
  CHECK(transport("protocol=\"UDP\"", "<Ssl/>") == "cleartext");
  CHECK(transport("", "<Ssl><TrustStore location=\"t\"/></Ssl>") == "tls-no-hostname");
  CHECK(transport("protocol=\"SSL\"", "") == "tls-no-hostname");
  CHECK(transport("", "<Ssl verifyHostName=\"true\"><TrustStore location=\"t\"/></Ssl>") == "tls");
  CHECK(transport("", "<Ssl verifyHostName=\"true\"><KeyStore location=\"k\"/></Ssl>") ==
        "mutual-tls");
}

TEST_CASE("log4j2: replace in the layout is a protection", "[adapters][log4j2]") {
  const Posture masked =
      appender("<File name=\"A\" fileName=\"x.log\" filePermissions=\"rw-r-----\">"
               "<PatternLayout pattern=\"%d %replace{%m}{[0-9]+}{#}%n\"/></File>");
  CHECK(word(masked, FactType::Protection, "logger:root > file@", "action") == "mask");
  CHECK(word(masked, FactType::Storage, "file@", "access") == "group");
  const Posture plain = appender("<File name=\"A\" fileName=\"x.log\"><PatternLayout>"
                                 "<Pattern>%d %m%n</Pattern></PatternLayout></File>");
  CHECK(countOf(plain, FactType::Protection) == 0);
  CHECK(setOf(factOf(plain, FactType::Capture, "logger:root"), "what") == Set{"stack-traces"});
}

TEST_CASE("log4j2: levels are inherited, lowered by filters and added up", "[adapters][log4j2]") {
  const Posture posture = log4j(R"(<Appenders><Console name="C"/><Console name="Unused"/>
<File name="F" fileName="f"><ThresholdFilter level="warn"/></File></Appenders>
<Loggers><Root level="info"><AppenderRef ref="C"/></Root>
<Logger name="a" level="debug"/><Logger name="a.b" level="trace" additivity="false">
<AppenderRef ref="F"/></Logger><Logger name="a.c"/></Loggers>)");
  CHECK(word(posture, FactType::Capture, "logger:root", "level") == "info");
  CHECK(word(posture, FactType::Capture, "logger:" + digestOf("a.b"), "level") == "warn");
  CHECK(word(posture, FactType::Capture, "logger:" + digestOf("a.c"), "level") == "debug");
  CHECK(setOf(factOf(posture, FactType::Capture, "logger:" + digestOf("a.b")), "to") ==
        Set{"file"});
}

TEST_CASE("log4j2: wrappers are followed, what none refers to is latent", "[adapters][log4j2]") {
  const Posture posture = appender(R"(<Async name="A"><AppenderRef ref="H"/></Async>
<Http name="H" url="http://hub.example/in"><JsonLayout properties="true"/></Http>
<Http name="Other" url="https://other.example/in"/>)");
  CHECK(countOf(posture, FactType::Path, "logger:root > http@") == 1);
  CHECK(setOf(factOf(posture, FactType::Capture, "logger:root"), "what").contains("metadata"));
  size_t latent = 0;
  for (const Fact &fact : posture.facts)
    latent += fact.type == FactType::Export && fact.latent ? 1 : 0;
  CHECK(latent == 1);
}

TEST_CASE("log4j2: XML, properties, YAML and JSON mean the same", "[adapters][log4j2]") {
  const std::string xml =
      shown(log4j(R"(<Appenders><Socket name="out" host="hub.example" port="4560">
<PatternLayout pattern="%d %replace{%m}{a}{b} %X%n"/></Socket></Appenders>
<Loggers><Root level="warn"><AppenderRef ref="out"/></Root><Logger name="com.x" level="debug"/></Loggers>)"));
  const std::string properties = shown(adapted("log4j2", {{"log4j2.properties", R"(
appender.s.type = Socket
appender.s.name = out
appender.s.host = hub.example
appender.s.port = 4560
appender.s.layout.type = PatternLayout
appender.s.layout.pattern = %d %replace{%m}{a}{b} %X%n
rootLogger = WARN, out
logger.x.name = com.x
logger.x.level = debug
)"}}));
  const std::string yaml = shown(adapted("log4j2", {{"log4j2.yaml", R"(Configuration:
  Appenders:
    Socket:
      name: out
      host: hub.example
      port: 4560
      PatternLayout:
        pattern: "%d %replace{%m}{a}{b} %X%n"
  Loggers:
    Root: {level: warn, AppenderRef: {ref: out}}
    Logger: [{name: com.x, level: debug}]
)"}}));
  const std::string json = shown(adapted("log4j2", {{"log4j2.json", R"({"configuration": {
"appenders": {"appender": [{"type": "Socket", "name": "out", "host": "hub.example", "port": "4560",
 "layout": {"type": "PatternLayout", "pattern": "%d %replace{%m}{a}{b} %X%n"}}]},
"loggers": {"root": {"level": "warn", "AppenderRef": {"ref": "out"}},
 "logger": {"name": "com.x", "level": "debug"}}}})"}}));
  CHECK(properties == xml);
  CHECK(yaml == xml);
  CHECK(json == xml);
}

TEST_CASE("log4j2: scripts and unknown plugins are opaque", "[adapters][log4j2]") {
  const Posture posture =
      appender(R"(<Rewrite name="A"><AppenderRef ref="C"/><MaskPolicy/></Rewrite>
<Console name="C"><ScriptFilter><Script language="js">x</Script></ScriptFilter></Console>)");
  CHECK(countOf(posture, FactType::Opaque, "rewrite-policy:") == 1);
  CHECK(countOf(posture, FactType::Opaque, "script@") == 1);
}

TEST_CASE("log4j2: messages were looked up before 2.15", "[adapters][log4j2]") {
  CHECK(countOf(log4j(Root, "2.14.1"), FactType::Hook) == 1);
  CHECK(countOf(log4j(Root, "2.17.0"), FactType::Hook) == 0);
}

TEST_CASE("log4j2: a reference that the environment completes", "[adapters][log4j2]") {
  const Posture posture = log4j(R"(<Appenders><Console name="plain_console"/>
<File name="plain_file" fileName="f"/></Appenders><Loggers><Root level="${sys:level}">
<AppenderRef ref="${sys:format}_console"/></Root></Loggers>)");
  CHECK_FALSE(factOf(posture, FactType::Capture, "console").latent);
  CHECK(factOf(posture, FactType::Storage, "file@").latent);
  CHECK(word(posture, FactType::Capture, "logger:root", "level") == "unknown");
}
