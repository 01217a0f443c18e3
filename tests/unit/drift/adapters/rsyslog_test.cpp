// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/drift/adapters/adapted.h"

using namespace tacet::drift;
using Set = std::set<std::string>;

namespace {

Posture rsyslog(const std::string &text) {
  return adapted("rsyslog", {{"etc/rsyslog.conf", text}});
}

std::string transport(const std::string &text) {
  return word(rsyslog(text), FactType::Export, "@~", "transport");
}

} // namespace

TEST_CASE("rsyslog: what omfwd's settings make of the transport", "[adapters][rsyslog]") {
  struct Row {
    const char *settings;
    const char *transport;
  };
  const auto row = GENERATE(
      Row{"", "cleartext"}, Row{R"(protocol="udp" StreamDriverMode="1")", "cleartext"},
      Row{R"(protocol="tcp")", "cleartext"},
      Row{R"(protocol="tcp" StreamDriverMode="0" StreamDriverAuthMode="x509/name")", "cleartext"},
      Row{R"(protocol="tcp" StreamDriver.Mode="1")", "tls"},
      Row{R"(protocol="tcp" StreamDriverMode="1" StreamDriverAuthMode="anon")", "tls-unverified"},
      Row{R"(protocol="tcp" StreamDriverMode="1" StreamDriver.AuthMode="x509/certvalid")",
          "tls-no-hostname"},
      Row{R"(protocol="tcp" streamdrivermode="1" streamdriverauthmode="x509/name")", "tls"},
      Row{R"(protocol="tcp" streamdrivermode="1" streamdriverauthmode="x509/fingerprint")", "tls"});
  CAPTURE(row.settings);
  CHECK(transport(std::string("*.* action(type=\"omfwd\" target=\"hub.example\" ") + row.settings +
                  ")") == row.transport);
}

TEST_CASE("rsyslog: old and new spellings mean the same", "[adapters][rsyslog]") {
  CHECK(transport("*.* @hub.example\n") == "cleartext");
  CHECK(transport("*.* @@(o)hub.example:6514;RSYSLOG_ForwardFormat\n") == "cleartext");
  CHECK(transport("$ActionSendStreamDriverMode 1\n$ActionSendStreamDriverAuthMode x509/name\n"
                  "*.* @@hub.example:6514\n") == "tls");
  CHECK(transport("$ActionSendStreamDriverMode 1\n$ActionSendStreamDriverAuthMode anon\n"
                  "*.* @@hub.example:6514\n") == "tls-unverified");
  const Posture old = rsyslog("*.* @@hub.example:6514\n");
  const Posture now =
      rsyslog(R"(*.* action(type="omfwd" target="hub.example" port="6514" protocol="tcp"))");
  CHECK(factOf(old, FactType::Export).subject == factOf(now, FactType::Export).subject);
}

TEST_CASE("rsyslog: a directive holds for what comes after it only", "[adapters][rsyslog]") {
  const Posture posture = rsyslog("*.* @@a.example:601\n$ActionSendStreamDriverMode 1\n"
                                  "*.* @@b.example:602\n");
  CHECK(word(posture, FactType::Export, ":601", "transport") == "cleartext");
  CHECK(word(posture, FactType::Export, ":602", "transport") == "tls");
}

TEST_CASE("rsyslog: mmanon protects what is sent after it", "[adapters][rsyslog]") {
  const std::string mask = R"(action(type="mmanon" ipv4.bits="16")
)";
  const std::string send = R"(action(type="omfwd" target="hub.example" protocol="tcp")
)";
  const Posture before = rsyslog(mask + send);
  const Fact &fact = factOf(before, FactType::Protection, "|values");
  CHECK(wordOf(fact, "action") == "mask");
  CHECK(wordOf(fact, "coverage") == "all");
  CHECK(setOf(fact, "kinds") == Set{"ipv4", "ipv6"});
  CHECK(countOf(rsyslog(send + mask), FactType::Protection) == 0);
  const Posture some = rsyslog("if $programname == 'web' then {\n" + mask + "}\n" + send);
  CHECK(word(some, FactType::Protection, "|values", "coverage") == "conditional");
  // A copy that left before it is another way between the same ends.
  CHECK(countOf(rsyslog(send + mask + send), FactType::Protection) == 0);
}

TEST_CASE("rsyslog: stop keeps from what follows, unset from what is built",
          "[adapters][rsyslog]") {
  const Posture stopped = rsyslog(":msg, contains, \"card\" stop\n*.* @@hub.example\n");
  CHECK(word(stopped, FactType::Protection, "|records", "action") == "drop");
  const Posture all = rsyslog("*.* stop\n*.* @@hub.example\n");
  CHECK(countOf(all, FactType::Export) == 0);
  const Posture unset = rsyslog("unset $!user!email;\n*.* @@hub.example\n");
  CHECK(word(unset, FactType::Protection, "|field:user!email", "action") == "drop");
  const Posture late = rsyslog("*.* @@hub.example\nunset $!user!email;\n");
  CHECK(countOf(late, FactType::Protection) == 0);
  const Posture left = rsyslog("*.*;auth,authpriv.none @@hub.example\n");
  CHECK(setOf(factOf(left, FactType::Protection, "|records"), "fields") == Set{"auth", "authpriv"});
}

TEST_CASE("rsyslog: rulesets are followed from the inputs bound to them", "[adapters][rsyslog]") {
  const Posture posture =
      rsyslog(R"(module(load="imtcp" StreamDriver.Mode="1" StreamDriver.AuthMode="anon")
module(load="imuxsock")
input(type="imtcp" port="6514" ruleset="net")
ruleset(name="net") { call mask
  action(type="omfwd" target="hub.example" protocol="tcp") }
ruleset(name="mask") { action(type="mmanon") }
action(type="omfile" file="/var/log/all" fileCreateMode="0640")
)");
  const Fact &path = factOf(posture, FactType::Path, "imtcp:6514");
  CHECK(wordOf(path, "destination").starts_with("omfwd@"));
  CHECK(countOf(posture, FactType::Protection, "imtcp:6514 > omfwd") == 1);
  CHECK(countOf(posture, FactType::Path, "imuxsock > file@") == 1);
  CHECK(word(posture, FactType::Storage, "file@", "access") == "group");
  const Fact &listener = factOf(posture, FactType::Listener);
  CHECK(wordOf(listener, "transport") == "tls");
  CHECK(wordOf(listener, "auth") == "none");
  CHECK(wordOf(listener, "bind") == "any-interface");
}

TEST_CASE("rsyslog: a ruleset that nothing feeds is latent", "[adapters][rsyslog]") {
  const std::string text =
      "ruleset(name=\"r\") { action(type=\"omfwd\" target=\"hub.example\") }\n";
  CHECK_FALSE(factOf(rsyslog(text), FactType::Export).latent);
  CHECK(factOf(rsyslog("module(load=\"imuxsock\")\n" + text), FactType::Export).latent);
}

TEST_CASE("rsyslog: listeners of both spellings", "[adapters][rsyslog]") {
  const Posture posture = rsyslog("$ModLoad imudp\n$UDPServerAddress 127.0.0.1\n$UDPServerRun 514\n"
                                  "$ModLoad imtcp\n$InputTCPServerRun 601\n*.* /var/log/all\n");
  CHECK(word(posture, FactType::Listener, "imudp:514", "bind") == "loopback");
  CHECK(word(posture, FactType::Listener, "imtcp:601", "transport") == "cleartext");
  CHECK(word(posture, FactType::Storage, "file@", "access") == "world");
}

TEST_CASE("rsyslog: includes stand in their place", "[adapters][rsyslog]") {
  const std::string send = "*.* @@hub.example\n";
  const auto merged = [&](const std::string &main) {
    return adapted("rsyslog", {{"etc/rsyslog.conf", main},
                               {"etc/rsyslog.d/20-mask.conf", "action(type=\"mmanon\")\n"}});
  };
  CHECK(countOf(merged("$IncludeConfig /etc/rsyslog.d/*.conf\n" + send), FactType::Protection) ==
        1);
  CHECK(countOf(merged(send + "include(file=\"/etc/rsyslog.d/*.conf\")\n"), FactType::Protection) ==
        0);
  const Posture missing = rsyslog("$IncludeConfig /etc/rsyslog.d/*.conf\n" + send);
  CHECK(word(missing, FactType::Opaque, "include@", "kind") == "missing");
}

TEST_CASE("rsyslog: other ways out", "[adapters][rsyslog]") {
  const Posture posture = rsyslog(R"(action(type="omrelp" target="r.example" port="2514" tls="on")
action(type="omelasticsearch" server="e.example" usehttps="on" allowunsignedcerts="on")
action(type="omkafka" broker=["k.example:9092"] confParam=["security.protocol=ssl"])
action(type="omprog" binary="/usr/local/bin/ship --all")
action(type="mmexternal" binary="/usr/local/bin/mask")
*.emerg :omusrmsg:*
)");
  CHECK(word(posture, FactType::Export, "omrelp", "transport") == "tls-unverified");
  CHECK(word(posture, FactType::Export, "omelasticsearch", "transport") == "tls-unverified");
  CHECK(word(posture, FactType::Export, "omkafka", "transport") == "tls");
  CHECK(word(posture, FactType::Opaque, "omprog", "kind") == "script");
  CHECK(word(posture, FactType::Opaque, "mmexternal", "kind") == "script");
  CHECK(setOf(factOf(posture, FactType::Capture, "console"), "to") == Set{"console"});
}
