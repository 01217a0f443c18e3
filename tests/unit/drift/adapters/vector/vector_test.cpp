// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Whole Vector configurations.
#include "../read.h"

namespace tacet::drift {
namespace {

using Set = std::set<std::string>;
using Type = FactType;

const std::string Base = R"(
sources:
  app: {type: http_server, address: "127.0.0.1:8080"}
transforms:
  scrub:
    type: remap
    inputs: [app]
    drop_on_error: true
    source: |
      .message = redact(.message, filters: [r'\d{16}'])
sinks:
  out: {type: http, inputs: [scrub], uri: "https://logs.hidden.example/x", encoding: {codec: json}}
)";

std::string replaced(std::string text, const std::string &from, const std::string &to) {
  const size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

const Fact *firstOf(const Posture &posture, Type type) {
  for (const Fact &fact : posture.facts)
    if (fact.type == type)
      return &fact;
  return nullptr;
}

} // namespace

TEST_CASE("a remap between source and sink protects", "[drift][vector]") {
  AdapterReader reader("vector");
  const Posture posture = reader.read({Base});
  REQUIRE(firstOf(posture, Type::Path) != nullptr);
  CHECK(firstOf(posture, Type::Path)->subject.starts_with("logs:http_server:8080 > http@~"));
  const Fact *protection = firstOf(posture, Type::Protection);
  REQUIRE(protection != nullptr);
  CHECK(wordOf(*protection, "on-error") == "closed");
  CHECK(wordOf(*firstOf(posture, Type::Export), "transport") == "tls");
  for (const std::string &line : essence(posture)) {
    CHECK(line.find("hidden") == std::string::npos);
    CHECK(line.find("scrub") == std::string::npos);
  }
}

TEST_CASE("a transform that nobody takes is dead", "[drift][vector]") {
  AdapterReader reader("vector");
  CHECK(firstOf(reader.read({replaced(Base, "inputs: [scrub]", "inputs: [app]")}),
                Type::Protection) == nullptr);
}

TEST_CASE("inputs may be globs", "[drift][vector]") {
  AdapterReader reader("vector");
  CHECK(essence(reader.read({replaced(Base, "inputs: [scrub]", "inputs: [\"scr*\"]")})) ==
        essence(reader.read({Base})));
}

TEST_CASE("without drop_on_error a redaction fails open", "[drift][vector]") {
  AdapterReader reader("vector");
  const Posture posture = reader.read({replaced(Base, "    drop_on_error: true\n", "")});
  CHECK(wordOf(*firstOf(posture, Type::Protection), "on-error") == "open");
}

TEST_CASE("what is rerouted as dropped is raw", "[drift][vector]") {
  AdapterReader reader("vector");
  const std::string text = replaced(replaced(Base, "drop_on_error: true", "reroute_dropped: true"),
                                    "inputs: [scrub]", "inputs: [scrub, scrub.dropped]");
  CHECK(firstOf(reader.read({text}), Type::Protection) == nullptr);
}

TEST_CASE("a route's outputs are followed", "[drift][vector]") {
  AdapterReader reader("vector");
  std::string text = replaced(
      Base, "sinks:", "  split: {type: route, inputs: [scrub], route: {a: .x == 1}}\nsinks:");
  CHECK(firstOf(reader.read({replaced(text, "inputs: [scrub], uri", "inputs: [split.a], uri")}),
                Type::Protection) != nullptr);
}

TEST_CASE("TLS by scheme for HTTP, by its switch for sockets", "[drift][vector]") {
  AdapterReader reader("vector");
  const auto transport = [&](const std::string &sink) {
    const Posture posture = reader.read({replaced(
        Base, "type: http, inputs: [scrub], uri: \"https://logs.hidden.example/x\"", sink)});
    return std::string(wordOf(*firstOf(posture, Type::Export), "transport"));
  };
  CHECK(transport("type: http, inputs: [scrub], uri: \"http://a.example\"") == "cleartext");
  CHECK(transport("type: http, inputs: [scrub], uri: \"https://a.example\", "
                  "tls: {verify_certificate: false}") == "tls-unverified");
  CHECK(transport("type: loki, inputs: [scrub], endpoint: \"https://a.example\", "
                  "tls: {verify_hostname: false}") == "tls-no-hostname");
  CHECK(transport("type: socket, inputs: [scrub], address: \"a.example:9000\", mode: tcp") ==
        "cleartext");
  CHECK(transport("type: socket, inputs: [scrub], address: \"a.example:9000\", mode: tcp, "
                  "tls: {enabled: true}") == "tls");
  CHECK(transport("type: vector, inputs: [scrub], address: \"https://a.example:6000\"") == "tls");
  CHECK(transport("type: socket, inputs: [scrub], path: /run/x.sock, mode: unix_stream") ==
        "local");
  CHECK(transport("type: ours, inputs: [scrub], endpoint: \"https://a.example\"") == "unknown");
}

TEST_CASE("console, file and disk buffers keep data here", "[drift][vector]") {
  AdapterReader reader("vector");
  const Posture posture = reader.read(
      {Base + "  con: {type: console, inputs: [app], encoding: {codec: json}}\n"
              "  fil: {type: file, inputs: [app], path: /var/x, buffer: {type: disk}}\n"});
  CHECK(findFact(posture, Type::Capture, "console") != nullptr);
  size_t stores = 0;
  for (const Fact &fact : posture.facts)
    stores += fact.type == Type::Storage ? 1 : 0;
  CHECK(stores == 2);
}

TEST_CASE("files join, ids that are there twice are told", "[drift][vector]") {
  AdapterReader reader("vector");
  const std::string api = "api: {enabled: true, address: \"0.0.0.0:8686\"}\n";
  const Posture joined = reader.read({Base, api});
  REQUIRE(findFact(joined, Type::Hook, "api") != nullptr);
  CHECK(wordOf(*findFact(joined, Type::Hook, "api"), "bind") == "any-interface");
  CHECK(firstOf(joined, Type::Opaque) == nullptr);
  CHECK(firstOf(reader.read({Base, Base}), Type::Opaque) != nullptr);
}

TEST_CASE("interpolation ended with 0.58", "[drift][vector]") {
  AdapterReader reader("vector");
  const std::string text =
      replaced(Base, "https://logs.hidden.example/x", "${SCHEME:-http}://logs.hidden.example/x");
  Deployment old;
  old.version = "0.50.0";
  CHECK(wordOf(*firstOf(reader.read({text}, old), Type::Export), "transport") == "cleartext");
  CHECK(wordOf(*firstOf(reader.read({text}), Type::Export), "transport") == "unknown");
  old.version = "0.58.0";
  old.gates = {"--dangerously-allow-env-var-interpolation"};
  CHECK(wordOf(*firstOf(reader.read({text}, old), Type::Export), "transport") == "cleartext");
}

TEST_CASE("scripts and unknown transforms are opaque", "[drift][vector]") {
  AdapterReader reader("vector");
  const auto kind = [&](const std::string &type) {
    const Posture posture = reader.read({replaced(Base, "type: remap", "type: " + type)});
    return std::string(wordOf(*firstOf(posture, Type::Opaque), "kind"));
  };
  CHECK(kind("lua") == "script");
  CHECK(kind("ours") == "plugin");
}

TEST_CASE("Vector configurations are recognised, and their folders are one unit",
          "[drift][vector]") {
  AdapterReader reader("vector");
  CHECK(reader.recognises(Base) == 2);
  CHECK(reader.recognises("sources: {a: {type: stdin}}\n") == 1);
  CHECK(reader.recognises("sources: [a]\n") == 0);
  const Adapter &adapter = *findAdapter("vector");
  CHECK(adapter.unitOf("etc/vector/vector.yaml") == "etc/vector");
  CHECK(adapter.unitOf("etc/vector/sinks/loki.toml") == "etc/vector");
  CHECK(adapter.unitOf("opt/pipeline.yaml") == "opt/pipeline.yaml");
}

} // namespace tacet::drift
