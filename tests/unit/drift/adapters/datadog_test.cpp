// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/drift/adapters/adapted.h"

using namespace tacet::drift;
using Set = std::set<std::string>;

namespace {

Posture datadog(const std::string &text, const std::string &version = {}) {
  return adapted("datadog", {{"etc/datadog-agent/datadog.yaml", text}}, version);
}

} // namespace

TEST_CASE("datadog: rules of logs protect logs", "[adapters][datadog]") {
  const Posture posture = datadog(R"(logs_enabled: true
logs_config:
  container_collect_all: true
  processing_rules:
    - type: mask_sequences
      name: cards
      replace_placeholder: "[card]"
      pattern: '(?:4[0-9]{12})'
    - type: exclude_at_match
      name: health
      pattern: healthz
)");
  const Fact &mask = factOf(posture, FactType::Protection, "datadog-logs@datadoghq.com|values");
  CHECK(wordOf(mask, "strength") == "sound");
  CHECK_FALSE(mask.latent);
  CHECK(word(posture, FactType::Protection, "|records", "action") == "drop");
  const Posture echoed = datadog("logs_enabled: true\nlogs_config:\n  container_collect_all: true\n"
                                 "  processing_rules:\n    - type: mask_sequences\n      name: a\n"
                                 "      replace_placeholder: 'x${0}'\n      pattern: '[0-9]+'\n");
  CHECK(word(echoed, FactType::Protection, "logs@datadoghq.com|values", "strength") == "dead");
}

TEST_CASE("datadog: how the intake is spoken to", "[adapters][datadog]") {
  const auto transport = [](const std::string &text, const char *kind) {
    return word(datadog(text), FactType::Export, kind, "transport");
  };
  CHECK(transport("site: datadoghq.eu\n", "datadog-metrics") == "tls");
  CHECK(transport("skip_ssl_validation: true\n", "datadog-traces") == "tls-unverified");
  CHECK(transport("dd_url: http://proxy.example:3834\n", "datadog-metrics") == "cleartext");
  CHECK(transport("logs_config:\n  logs_no_ssl: true\n", "datadog-logs") == "cleartext");
  CHECK(word(datadog("site: datadoghq.eu\n"), FactType::Export, "datadog-metrics", "reach") ==
        "third-party");
}

TEST_CASE("datadog: sources of integrations have rules of their own", "[adapters][datadog]") {
  const Posture posture = adapted(
      "datadog",
      {{"etc/datadog-agent/datadog.yaml", "logs_enabled: true\n"},
       {"etc/datadog-agent/conf.d/web.d/conf.yaml",
        "logs:\n  - type: file\n    path: /var/log/web.log\n    source: web\n    service: web\n"
        "    log_processing_rules:\n      - type: mask_sequences\n        name: m\n"
        "        replace_placeholder: x\n        pattern: secret\n"}});
  CHECK(countOf(posture, FactType::Protection, "logs:file@") == 1);
  CHECK_FALSE(factOf(posture, FactType::Path, "logs:file@").latent);
  CHECK(findAdapter("datadog")->unitOf("etc/datadog-agent/conf.d/web.d/conf.yaml") ==
        "etc/datadog-agent/datadog.yaml");
}

TEST_CASE("datadog: the agent itself", "[adapters][datadog]") {
  const Posture posture = datadog(R"(log_level: DEBUG
log_payloads: true
dogstatsd_non_local_traffic: true
expvar_port: 0
process_config:
  scrub_args: false
)");
  CHECK(word(posture, FactType::Capture, "agent-log", "level") == "debug");
  CHECK(setOf(factOf(posture, FactType::Capture, "agent-log"), "what") == Set{"payload"});
  CHECK(word(posture, FactType::Listener, "dogstatsd", "bind") == "any-interface");
  CHECK(word(posture, FactType::Listener, "traces", "bind") == "loopback");
  CHECK(countOf(posture, FactType::Hook, "expvar") == 0);
  CHECK(countOf(posture, FactType::Protection, "|field:arguments") == 0);
  CHECK(countOf(posture, FactType::Opaque, "remote-configuration") == 1);
}

TEST_CASE("datadog: remote configuration is on since 7.47", "[adapters][datadog]") {
  CHECK(countOf(datadog("site: datadoghq.eu\n", "7.46.0"), FactType::Opaque) == 0);
  CHECK(countOf(datadog("site: datadoghq.eu\n", "7.50.1"), FactType::Opaque) == 1);
  CHECK(countOf(datadog("remote_configuration:\n  enabled: false\n"), FactType::Opaque) == 0);
}
