// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// No value of a configuration gets into a posture. Every value here that is no name of a component
// or field holds a marker; the names that labels may show don't.
#include "tests/unit/drift/adapters/adapted.h"

using namespace tacet::drift;

namespace {

constexpr std::string_view Marker = "PLANTED";

void checkFree(const std::string &text) {
  CAPTURE(text);
  CHECK(text.find(Marker) == std::string::npos);
  CHECK(text.find("planted") == std::string::npos); // lowered
}

void checkFree(const Value &value) {
  if (const auto *word = std::get_if<std::string>(&value))
    checkFree(*word);
  if (const auto *set = std::get_if<std::set<std::string>>(&value))
    for (const std::string &item : *set)
      checkFree(item);
}

void checkFree(std::string_view system, const File &file) {
  CAPTURE(system);
  CHECK(file.text.find(Marker) != std::string::npos);
  const Posture posture = adapted(system, {file});
  CHECK_FALSE(posture.facts.empty());
  for (const Fact &fact : posture.facts) {
    checkFree(fact.subject);
    checkFree(fact.label);
    for (const auto &[name, value] : fact.values)
      checkFree(value);
  }
}

} // namespace

TEST_CASE("nothing planted gets out of rsyslog.conf", "[adapters][rsyslog]") {
  checkFree("rsyslog", {"etc/rsyslog.conf", R"(input(type="imfile" file="/srv/PLANTED1")
input(type="PLANTED2" port="PLANTED3")
input(type="imtcp" port="PLANTED4" address="PLANTED5")
$UDPServerRun PLANTED6
*.*;PLANTED.none @PLANTED7.example
:msg, contains, "PLANTED8" stop
action(type="omfwd" target="PLANTED9.example" template="PLANTED10" protocol="PLANTED11")
action(type="omPLANTED" server="PLANTED13")
action(type="omprog" binary="/PLANTED14")
action(type="mmexternal" binary="/PLANTED15")
action(type="omkafka" broker=["PLANTED16"] topic="PLANTED17" confParam=["PLANTED18"])
$IncludeConfig /PLANTED19/*.conf
*.* /var/log/PLANTED20
*.* PLANTED21
)"});
}

TEST_CASE("nothing planted gets out of Fluent Bit", "[adapters][fluent-bit]") {
  checkFree("fluent-bit", {"fluent-bit.yaml", R"(env: {A: PLANTED1}
includes: [PLANTED2.yaml]
service: {log_level: PLANTED3, http_server: on, http_listen: PLANTED4, storage.path: /PLANTED5}
pipeline:
  inputs:
    - {name: PLANTED6, tag: PLANTED7}
    - {name: tail, path: /PLANTED8, tag: PLANTED9}
    - {name: tcp, port: PLANTED10, listen: PLANTED11, tag: t}
  filters:
    - {name: PLANTED12, match: '*', query: PLANTED13}
    - {name: lua, match: '*', script: PLANTED14, code: PLANTED15}
    - {name: grep, match: '*', exclude: log PLANTED16}
    - {name: modify, match: '*', condition: Key_exists PLANTED17, remove: email}
    - {name: modify, match: '*', remove_wildcard: PLANTED18}
    - {name: rewrite_tag, match: '*', rule: $log PLANTED19 PLANTED20 true}
  outputs:
    - {name: PLANTED21, match: '*'}
    - {name: http, match: '*', host: PLANTED22.example, port: PLANTED23, header: Authorization PLANTED24}
    - {name: kafka, match: '*', brokers: PLANTED25, rdkafka.security.protocol: PLANTED26}
    - {name: file, match: '*', path: /PLANTED27}
    - {name: syslog, match: '*', host: PLANTED28, mode: PLANTED29, tls: PLANTED30}
)"});
}

TEST_CASE("nothing planted gets out of a host's files", "[adapters]") {
  checkFree("journald", {"etc/systemd/journald.conf",
                         "[Journal]\nStorage=PLANTED1\nMaxLevelStore=PLANTED2\n"
                         "MaxRetentionSec=PLANTED3\nForwardToSocket=PLANTED4:1\n"});
  checkFree("journald", {"etc/systemd/journal-upload.conf",
                         "[Upload]\nURL=https://PLANTED5.example\nServerKeyFile=/PLANTED6\n"});
  checkFree("systemd-coredump",
            {"etc/systemd/coredump.conf", "[Coredump]\nStorage=PLANTED\nProcessSizeMax=PLANTED\n"});
  checkFree("sysctl", {"etc/sysctl.d/1.conf",
                       "kernel.core_pattern=|/PLANTED1 %p\nfs.suid_dumpable=PLANTED2\n"});
}

TEST_CASE("nothing planted gets out of Log4j and Logback", "[adapters][log4j2][logback]") {
  checkFree("log4j2", {"log4j2.xml", R"(<Configuration status="PLANTED1"><Appenders>
<PLANTED2 name="a"/><File name="b" fileName="/PLANTED3" filePermissions="PLANTED4"/>
<Socket name="c" host="PLANTED5" port="PLANTED6" protocol="PLANTED7"><PatternLayout
 pattern="PLANTED8 %replace{%m}{PLANTED9}{PLANTED10}"/></Socket>
<Http name="d" url="PLANTED11"><JsonLayout/></Http>
<Rewrite name="e"><AppenderRef ref="b"/><PLANTED12Policy/></Rewrite>
<Console name="f"><ScriptFilter><Script>PLANTED13</Script></ScriptFilter></Console></Appenders>
<Loggers><Root level="PLANTED14"><AppenderRef ref="a"/><AppenderRef ref="b"/><AppenderRef ref="c"/>
<AppenderRef ref="d"/><AppenderRef ref="e"/><AppenderRef ref="f"/></Root></Loggers></Configuration>)"});
  checkFree("logback", {"logback.xml", R"(<configuration debug="PLANTED0">
<property name="p" value="PLANTED1"/><include file="PLANTED2"/><include url="http://PLANTED3"/>
<conversionRule conversionWord="PLANTED4" converterClass="PLANTED5"/>
<appender name="a" class="x.PLANTED6"/><appender name="b" class="x.SyslogAppender">
<syslogHost>PLANTED7</syslogHost><port>PLANTED8</port><suffixPattern>%replace(%msg){'PLANTED9', ''}
</suffixPattern></appender><appender name="c" class="x.FileAppender"><file>/PLANTED10</file>
<encoder class="x.PLANTED11"><pattern>PLANTED12</pattern></encoder><filter class="x.PLANTED13"/>
</appender><root level="PLANTED14"><appender-ref ref="a"/><appender-ref ref="b"/>
<appender-ref ref="c"/></root></configuration>)"});
}

TEST_CASE("nothing planted gets out of datadog.yaml and audit policies", "[adapters]") {
  checkFree("datadog", {"etc/datadog-agent/datadog.yaml", R"(api_key: PLANTED1
site: PLANTED2.example
dd_url: https://PLANTED3.example
log_level: PLANTED4
logs_enabled: true
bind_host: PLANTED5
additional_endpoints: {"https://PLANTED6.example": [PLANTED7]}
logs_config:
  container_collect_all: true
  processing_rules:
    - {type: mask_sequences, name: PLANTED8, pattern: PLANTED9, replace_placeholder: PLANTED10}
    - {type: exclude_at_match, name: PLANTED11, pattern: PLANTED12}
apm_config:
  replace_tags: [{name: http.url, pattern: PLANTED13, repl: PLANTED14}]
)"});
  checkFree("k8s-audit", {"audit.yaml", R"(apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [PLANTED1]
rules:
  - {level: None, users: [PLANTED2], namespaces: [PLANTED3]}
  - {level: PLANTED4, resources: [{group: PLANTED5, resources: [PLANTED6]}]}
  - {level: PLANTED7}
)"});
}
