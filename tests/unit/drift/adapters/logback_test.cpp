// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "drift/posture/identity.h"
#include "tests/unit/drift/adapters/adapted.h"

using namespace tacet::drift;
using Set = std::set<std::string>;

namespace {

Posture logback(const std::string &text) {
  return adapted("logback", {{"logback.xml", "<configuration>" + text + "</configuration>"}});
}

const std::string Root = "<root level=\"INFO\"><appender-ref ref=\"A\"/></root>";

Posture appender(const std::string &type, const std::string &inside) {
  return logback("<appender name=\"A\" class=\"ch.qos.logback.classic.net." + type + "\">" +
                 inside + "</appender>" + Root);
}

} // namespace

TEST_CASE("logback: transport", "[adapters][logback]") {
  const auto transport = [](const std::string &type, const std::string &inside) {
    return word(appender(type, inside), FactType::Export, "@~", "transport");
  };
  CHECK(transport("SyslogAppender", "<syslogHost>hub.example</syslogHost>") == "cleartext");
  CHECK(transport("SocketAppender", "<remoteHost>hub.example</remoteHost>") == "cleartext");
  CHECK(transport("SSLSocketAppender", "<remoteHost>hub.example</remoteHost>") ==
        "tls-no-hostname");
  CHECK(transport("SSLSocketAppender",
                  "<remoteHost>hub.example</remoteHost><ssl><parameters><hostnameVerification>true"
                  "</hostnameVerification></parameters></ssl>") == "tls");
  CHECK(transport("LogstashTcpSocketAppender", "<destination>hub.example:5000</destination>") ==
        "cleartext");
}

TEST_CASE("logback: masks", "[adapters][logback]") {
  const Posture pattern = appender("SyslogAppender", R"(<syslogHost>hub.example</syslogHost>
<suffixPattern>%replace(%msg){'[0-9]{16}', '#'}</suffixPattern>)");
  CHECK(word(pattern, FactType::Protection, "|values", "action") == "mask");
  const Posture json =
      appender("LogstashTcpSocketAppender", R"(<destination>hub.example:5000</destination>
<encoder class="net.logstash.logback.encoder.LogstashEncoder">
<jsonGeneratorDecorator class="net.logstash.logback.mask.MaskingJsonGeneratorDecorator">
<path>user.email</path><value>[0-9]{16}</value></jsonGeneratorDecorator></encoder>)");
  CHECK(countOf(json, FactType::Protection, "|field:user.email") == 1);
  CHECK(countOf(json, FactType::Protection, "|values") == 1);
  CHECK(setOf(factOf(json, FactType::Capture, "logger:root"), "what").contains("metadata"));
}

TEST_CASE("logback: properties, async and thresholds", "[adapters][logback]") {
  const Posture posture = logback(R"(<property name="LEVEL" value="warn"/>
<appender name="C" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%m</pattern></encoder>
<filter class="ch.qos.logback.classic.filter.ThresholdFilter"><level>ERROR</level></filter></appender>
<appender name="A" class="ch.qos.logback.classic.AsyncAppender"><appender-ref ref="C"/></appender>
<root level="${LEVEL}"><appender-ref ref="A"/></root>
<logger name="com.x" level="${X:-debug}"/>)");
  CHECK(word(posture, FactType::Capture, "logger:root", "level") == "error");
  CHECK(word(posture, FactType::Capture, "logger:" + digestOf("com.x"), "level") == "unknown");
  CHECK(countOf(posture, FactType::Path, "logger:root > console") == 1);
}

TEST_CASE("logback: conditions, includes and code", "[adapters][logback]") {
  const Posture posture =
      adapted("logback",
              {{"app/logback.xml", R"(<configuration debug="true"><include file="/app/more.xml"/>
<include resource="absent.xml"/><if condition="true"><then><root level="debug">
<appender-ref ref="S"/></root></then></if><jmxConfigurator/></configuration>)"},
               {"app/more.xml",
                R"(<included><appender name="S" class="ch.qos.logback.classic.net.SyslogAppender">
<syslogHost>hub.example</syslogHost></appender></included>)"}});
  CHECK(countOf(posture, FactType::Path, "syslogappender@") == 1);
  CHECK(word(posture, FactType::Opaque, "include@", "kind") == "missing");
  CHECK(word(posture, FactType::Opaque, "condition@", "kind") == "script");
  CHECK(word(posture, FactType::Hook, "jmx", "power") == "control");
  CHECK(word(posture, FactType::Capture, "status-log", "level") == "debug");
}

TEST_CASE("logback: a custom layout is opaque", "[adapters][logback]") {
  const Posture posture = appender("ConsoleAppender", R"(<encoder class="com.x.MaskingEncoder">
<pattern>%m</pattern></encoder>)");
  CHECK(countOf(posture, FactType::Opaque, "layout:") == 1);
}
