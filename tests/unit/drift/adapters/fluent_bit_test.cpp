// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "drift/adapters/fluent-bit/fluent_bit.h"
#include "tests/unit/drift/adapters/adapted.h"

using namespace tacet::drift;
using Set = std::set<std::string>;

namespace {

Posture fluentBit(const std::string &text) {
  return adapted("fluent-bit", {{"fluent-bit.yaml", text}});
}

std::string pipeline(const std::string &filters, const std::string &outputs) {
  return "pipeline:\n  inputs:\n    - name: tail\n      path: /var/log/app.log\n      tag: "
         "app.web\n"
         "  filters:\n" +
         filters + "  outputs:\n" + outputs;
}

const std::string Remove = "    - name: modify\n      match: 'app.*'\n      remove: email\n";
const std::string Send =
    "    - name: http\n      match: '*'\n      host: hub.example\n      port: 443\n";

FluentBitPlugin matching(Node &node, const std::string &key, const std::string &pattern) {
  node.kind = NodeKind::Map;
  Node value;
  value.kind = NodeKind::Scalar;
  value.text = pattern;
  node.entries = {{key, {}, value}};
  return fluentBitPlugin(node);
}

} // namespace

TEST_CASE("fluent-bit: what the tls settings make of the transport", "[adapters][fluent-bit]") {
  struct Row {
    const char *settings;
    const char *transport;
  };
  const auto row = GENERATE(
      Row{"tls: off", "cleartext"}, Row{"tls: on", "tls-no-hostname"}, Row{"tls: '1'", "cleartext"},
      Row{"tls: on\n      tls.verify: off", "tls-unverified"},
      Row{"tls: on\n      tls.verify: '0'", "tls-no-hostname"},
      Row{"tls: on\n      tls.verify_hostname: on", "tls"},
      Row{"tls: on\n      tls.verify_hostname: on\n      tls.crt_file: /etc/c.pem", "mutual-tls"},
      Row{"tls: ${TLS}", "unknown"}, Row{"tls: 'Yes'", "tls-no-hostname"});
  CAPTURE(row.settings);
  const Posture posture =
      fluentBit(pipeline("", Send + "      " + std::string(row.settings) + "\n"));
  CHECK(word(posture, FactType::Export, "http@", "transport") == row.transport);
}

TEST_CASE("fluent-bit: out_syslog needs tcp and tls together", "[adapters][fluent-bit]") {
  const auto transport = [](const std::string &settings) {
    return word(fluentBit(pipeline("", "    - name: syslog\n      match: '*'\n      host: "
                                       "hub.example\n" +
                                           settings)),
                FactType::Export, "syslog@", "transport");
  };
  CHECK(transport("") == "cleartext");
  CHECK(transport("      mode: tls\n") == "cleartext");
  CHECK(transport("      mode: udp\n      tls: on\n") == "cleartext");
  CHECK(transport("      mode: tls\n      tls: on\n") == "tls-no-hostname");
}

TEST_CASE("fluent-bit: tags and matches", "[adapters][fluent-bit]") {
  struct Row {
    const char *pattern;
    const char *tag;
    TagFit fit;
  };
  const auto row = GENERATE(
      Row{"*", "kube.*", TagFit::Always}, Row{"kube.*", "kube.*", TagFit::Always},
      Row{"kube.var.*", "kube.*", TagFit::Sometimes}, Row{"*.log", "kube.*", TagFit::Sometimes},
      Row{"kube.*", "host.syslog", TagFit::Never}, Row{"host.*", "host.syslog", TagFit::Always},
      Row{"h*t.*g", "host.syslog", TagFit::Always}, Row{"host", "host.syslog", TagFit::Never},
      Row{"${M}", "host.syslog", TagFit::Sometimes});
  CAPTURE(row.pattern, row.tag);
  Node node;
  CHECK(fluentBitTagFit(matching(node, "match", row.pattern), row.tag) == row.fit);
}

TEST_CASE("fluent-bit: Match_Regex", "[adapters][fluent-bit]") {
  Node node;
  CHECK(fluentBitTagFit(matching(node, "match_regex", "^app\\."), "app.web") == TagFit::Always);
  CHECK(fluentBitTagFit(matching(node, "match_regex", "^app\\."), "web") == TagFit::Never);
  CHECK(fluentBitTagFit(matching(node, "match_regex", "^app\\."), "app.*") == TagFit::Sometimes);
}

TEST_CASE("fluent-bit: a filter protects the tags that it reaches", "[adapters][fluent-bit]") {
  const Posture posture = fluentBit(pipeline(Remove, Send));
  const Fact &fact = factOf(posture, FactType::Protection, "|field:email");
  CHECK(wordOf(fact, "action") == "drop");
  CHECK(wordOf(fact, "coverage") == "all");
  CHECK(pathOf(fact.subject).starts_with("logs:tail@"));
  const Posture missed = fluentBit(
      pipeline("    - name: modify\n      match: 'other.*'\n      remove: email\n", Send));
  CHECK(factOf(missed, FactType::Protection, "|field:email").latent);
  const Posture gated = fluentBit(pipeline(
      "    - name: modify\n      match: '*'\n      condition: Key_exists a\n      remove: email\n",
      Send));
  CHECK(word(gated, FactType::Protection, "|field:email", "coverage") == "conditional");
}

TEST_CASE("fluent-bit: rewrite_tag starts again under the new tag", "[adapters][fluent-bit]") {
  const auto rewritten = [](const std::string &keep) {
    return fluentBit(pipeline("    - name: rewrite_tag\n      match: 'app.*'\n      rule: $log .* "
                              "clean.x " +
                                  keep +
                                  "\n    - name: modify\n      match: 'clean.*'\n      "
                                  "remove: email\n",
                              Send));
  };
  CHECK(word(rewritten("false"), FactType::Protection, "|field:email", "coverage") == "all");
  CHECK(countOf(rewritten("true"), FactType::Protection) == 0);
}

TEST_CASE("fluent-bit: filters that take something away", "[adapters][fluent-bit]") {
  const Posture posture = fluentBit(pipeline(R"(    - name: record_modifier
      match: '*'
      allowlist_key: [level, message]
    - name: grep
      match: '*'
      exclude: log card
    - name: nightfall
      match: '*'
      sampling_rate: 0.25
    - name: lua
      match: '*'
      script: mask.lua
      call: mask
)",
                                             Send));
  CHECK(setOf(factOf(posture, FactType::Protection, "|allow-list"), "allowed") ==
        Set{"level", "message"});
  CHECK(word(posture, FactType::Protection, "|records", "approach") == "block-list");
  const Fact &sampled = factOf(posture, FactType::Protection, "|values");
  CHECK(wordOf(sampled, "coverage") == "sampled");
  CHECK(std::get<int64_t>(sampled.values.at("percent")) == 25);
  CHECK(wordOf(sampled, "on-error") == "open");
  CHECK(word(posture, FactType::Opaque, "filter:lua", "kind") == "script");
  CHECK(word(posture, FactType::Export, "nightfall", "reach") == "third-party");
}

TEST_CASE("fluent-bit: processors of inputs and outputs", "[adapters][fluent-bit]") {
  const Posture posture = fluentBit(R"(pipeline:
  inputs:
    - name: tail
      path: /var/log/a
      tag: a
      processors:
        logs:
          - name: content_modifier
            action: hash
            key: user
  outputs:
    - name: es
      match: a
      host: hub.example
      processors:
        logs:
          - name: content_modifier
            action: delete
            key: email
    - name: stdout
      match: '*'
)");
  CHECK(countOf(posture, FactType::Protection, "|field:email") == 1);
  CHECK(countOf(posture, FactType::Protection, "|field:user") == 2);
  CHECK(setOf(factOf(posture, FactType::Capture, "stdout"), "what") == Set{"payload"});
}

TEST_CASE("fluent-bit: service, listeners and what no input feeds", "[adapters][fluent-bit]") {
  const Posture posture = fluentBit(R"(env:
  LEVEL: debug
service:
  http_server: on
  hot_reload: on
  log_level: ${LEVEL}
pipeline:
  inputs:
    - name: tcp
      tag: t
      listen: 127.0.0.1
    - name: syslog
      tag: s
  outputs:
    - name: forward
      match: other
      host: hub.example
)");
  CHECK(word(posture, FactType::Hook, "http-server", "power") == "control");
  CHECK(word(posture, FactType::Hook, "http-server", "bind") == "any-interface");
  CHECK(word(posture, FactType::Capture, "agent-log", "level") == "debug");
  CHECK(word(posture, FactType::Listener, "tcp:5170", "bind") == "loopback");
  CHECK(word(posture, FactType::Listener, "syslog:", "bind") == "socket");
  CHECK(factOf(posture, FactType::Export, "forward@").latent);
  CHECK(countOf(posture, FactType::Path) == 0);
}
