// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Whole collector configurations: ways, protections on them, merging, versions.
#include "../read.h"

namespace tacet::drift {
namespace {

using Set = std::set<std::string>;
using Type = FactType;

const std::string Base = R"(
receivers:
  otlp: {protocols: {grpc: {endpoint: "127.0.0.1:4317"}}}
processors:
  batch:
  redaction/pii:
    allow_all_keys: true
    blocked_values: ["4[0-9]{12}"]
exporters:
  otlp/backend: {endpoint: "tempo.hidden.example:4317"}
service:
  pipelines:
    traces/in: {receivers: [otlp], processors: [redaction/pii, batch], exporters: [otlp/backend]}
)";

std::string replaced(std::string text, const std::string &from, const std::string &to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

const Fact *onlyPath(const Posture &posture) {
  const Fact *found = nullptr;
  for (const Fact &fact : posture.facts)
    if (fact.type == Type::Path) {
      REQUIRE(found == nullptr);
      found = &fact;
    }
  REQUIRE(found != nullptr);
  return found;
}

const Fact *on(const Posture &posture, const Fact *path, const std::string &what) {
  return findFact(posture, Type::Protection, protectionSubject(path->subject, what));
}

const Fact *firstOf(const Posture &posture, Type type) {
  for (const Fact &fact : posture.facts)
    if (fact.type == type)
      return &fact;
  return nullptr;
}

} // namespace

TEST_CASE("a redaction in the pipeline protects its path", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const Posture posture = reader.read({Base});
  const Fact *path = onlyPath(posture);
  CHECK(path->subject.starts_with("traces:otlp > otlp@~"));
  const Fact *values = on(posture, path, "values");
  REQUIRE(values != nullptr);
  CHECK(setOf(*values, "reach") == Set{"resource", "scope", "span", "span-event"});
  CHECK(wordOf(*values, "action") == "mask");
  CHECK(wordOf(*firstOf(posture, Type::Export), "transport") == "tls");
  CHECK(wordOf(*firstOf(posture, Type::Listener), "bind") == "loopback");
}

TEST_CASE("a processor that no pipeline runs is latent", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const Posture posture = reader.read({replaced(Base, "[redaction/pii, batch]", "[batch]")});
  CHECK(on(posture, onlyPath(posture), "values") == nullptr);
  REQUIRE(firstOf(posture, Type::Protection) != nullptr);
  CHECK(firstOf(posture, Type::Protection)->latent);
}

TEST_CASE("names, aliases and written defaults change nothing", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const auto plain = essence(reader.read({Base}));
  CHECK(essence(reader.read({replaced(Base, "redaction/pii", "redaction/other")})) == plain);
  CHECK(essence(reader.read({replaced(Base, "otlp/backend", "otlp_grpc/renamed")})) == plain);
  CHECK(essence(reader.read({replaced(Base, "traces/in", "traces")})) == plain);
  CHECK(essence(reader.read({replaced(Base, "4317\"}\nservice",
                                      "4317\", tls: {insecure: false}}\nservice")})) == plain);
  CHECK(essence(reader.read({Base + "  telemetry: {logs: {level: info}}\n"})) == plain);
}

TEST_CASE("types are the same with and without their new underscores", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const auto with = [&](const std::string &type) {
    return essence(
        reader.read({replaced(Base, "otlp: {protocols: {grpc: {endpoint: \"127.0.0.1:4317\"}}}",
                              type + ": {}\n  otlp: {protocols: {grpc: }}") +
                     "    metrics: {receivers: [" + type + "], exporters: [otlp/backend]}\n"}));
  };
  CHECK(with("host_metrics") == with("hostmetrics"));
}

TEST_CASE("no fact shows a value of the configuration", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  for (const std::string &line : essence(reader.read({Base}))) {
    CHECK(line.find("hidden") == std::string::npos);
    CHECK(line.find("[0-9]") == std::string::npos);
    CHECK(line.find("pii") == std::string::npos);
  }
}

TEST_CASE("an overlay replaces the list of processors", "[drift][otelcol][merge]") {
  AdapterReader reader("otelcol");
  const std::string overlay = "service: {pipelines: {traces/in: {processors: [batch]}}}\n";
  const Posture posture = reader.read({Base, overlay});
  CHECK(on(posture, onlyPath(posture), "values") == nullptr);
}

TEST_CASE("maps merge deep and a null wipes", "[drift][otelcol][merge]") {
  AdapterReader reader("otelcol");
  const auto deep = reader.read({Base, "exporters: {otlp/backend: {tls: {insecure: true}}}\n"});
  CHECK(wordOf(*firstOf(deep, Type::Export), "transport") == "cleartext");
  const auto wiped = reader.read({Base, "processors:\n"});
  CHECK(on(wiped, onlyPath(wiped), "values") == nullptr);
}

TEST_CASE("with its gate merging appends exporters and not processors", "[drift][otelcol][merge]") {
  AdapterReader reader("otelcol");
  const std::string overlay =
      "exporters: {debug: }\nservice: {pipelines: {traces/in: {exporters: [debug]}}}\n";
  Deployment gated;
  gated.gates = {"confmap.enableMergeAppendOption"};
  CHECK(reader.read({Base, overlay}).facts.size() !=
        reader.read({Base, overlay}, gated).facts.size());
  CHECK(firstOf(reader.read({Base, overlay}, gated), Type::Export)->latent == false);
  CHECK(firstOf(reader.read({Base, overlay}), Type::Export)->latent);
}

TEST_CASE("what one of two parallel pipelines lacks does not protect", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const Posture posture =
      reader.read({Base + "    traces/bare: {receivers: [otlp], exporters: [otlp/backend]}\n"});
  CHECK(on(posture, onlyPath(posture), "values") == nullptr);
}

TEST_CASE("protections before and after a connector count", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  std::string text = replaced(Base, "exporters: [otlp/backend]", "exporters: [forward]");
  text += "    traces/out: {receivers: [forward], exporters: [otlp/backend]}\n";
  text += "connectors: {forward: }\n";
  const Posture posture = reader.read({text});
  CHECK(on(posture, onlyPath(posture), "values") != nullptr);
  const Posture late = reader.read({replaced(text, "[redaction/pii, batch]", "[]")});
  CHECK(on(late, onlyPath(late), "values") == nullptr);
}

TEST_CASE("spanmetrics hands on metrics only", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  std::string text = replaced(Base, "exporters: [otlp/backend]", "exporters: [spanmetrics]");
  text += "    metrics: {receivers: [spanmetrics], exporters: [otlp/backend]}\n";
  text += "    logs: {receivers: [spanmetrics], exporters: [otlp/backend]}\n";
  text += "connectors: {spanmetrics: }\n";
  CHECK(onlyPath(reader.read({text}))->subject.starts_with("metrics:otlp > "));
}

TEST_CASE("the same file means something else to another version", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const std::string open = replaced(Base, "{endpoint: \"127.0.0.1:4317\"}", "");
  Deployment old;
  old.version = "0.100.0";
  CHECK(wordOf(*firstOf(reader.read({open}), Type::Listener), "bind") == "loopback");
  CHECK(wordOf(*firstOf(reader.read({open}, old), Type::Listener), "bind") == "any-interface");
  const Posture before = reader.read({Base}, old);
  CHECK(setOf(*on(before, onlyPath(before), "values"), "reach") == Set{"resource", "span"});
  const std::string logs = replaced(Base, "traces/in", "logs");
  CHECK(on(reader.read({logs}, old), onlyPath(reader.read({logs}, old)), "values") == nullptr);
  old.gates = {"component.UseLocalHostAsDefaultHost"};
  CHECK(wordOf(*firstOf(reader.read({open}, old), Type::Listener), "bind") == "loopback");
}

TEST_CASE("transform fails open since 0.153 unless told", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const std::string text =
      replaced(replaced(Base, "    allow_all_keys: true\n    blocked_values: [\"4[0-9]{12}\"]\n",
                        "    trace_statements: ['delete_key(span.attributes, \"user.email\")']\n"),
               "redaction/pii", "transform/pii");
  Deployment old;
  old.version = "0.120.0";
  const auto onError = [&](const Posture &posture) {
    return wordOf(*on(posture, onlyPath(posture), "field:user.email"), "on-error");
  };
  CHECK(onError(reader.read({text})) == "open");
  CHECK(onError(reader.read({text}, old)) == "closed");
  const std::string told =
      replaced(text, "    trace_statements", "    error_mode: propagate\n    trace_statements");
  CHECK(onError(reader.read({told})) == "closed");
}

TEST_CASE("an attributes processor narrowed by include is conditional", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  std::string text = replaced(Base, "redaction/pii", "attributes/pii");
  text = replaced(text, "    allow_all_keys: true\n    blocked_values: [\"4[0-9]{12}\"]\n",
                  "    include: {match_type: strict, services: [shop]}\n"
                  "    actions: [{key: user.email, action: delete}, {key: user.id, action: hash},"
                  " {key: env, action: insert, value: prod}]\n");
  const Posture posture = reader.read({text});
  const Fact *path = onlyPath(posture);
  REQUIRE(on(posture, path, "field:user.email") != nullptr);
  CHECK(wordOf(*on(posture, path, "field:user.email"), "coverage") == "conditional");
  CHECK(wordOf(*on(posture, path, "field:user.id"), "strength") == "weak");
  CHECK(on(posture, path, "field:env") == nullptr);
}

TEST_CASE("moving an attribute does not protect it", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const std::string settings = "    allow_all_keys: true\n    blocked_values: [\"4[0-9]{12}\"]\n";
  const auto protections = [&](const std::string &type, const std::string &lines) {
    size_t count = 0;
    const Posture posture =
        reader.read({replaced(replaced(Base, settings, lines), "redaction/pii", type)});
    for (const Fact &fact : posture.facts)
      count += fact.type == Type::Protection ? 1 : 0;
    return count;
  };
  CHECK(protections("attributes", "    actions: [{key: b, from_attribute: a, action: insert},"
                                  " {key: a, action: delete}]\n") == 0);
  CHECK(protections("transform", "    trace_statements:\n"
                                 "      - set(span.attributes[\"b\"], span.attributes[\"a\"])\n"
                                 "      - delete_key(span.attributes, \"a\")\n") == 0);
}

TEST_CASE("a redaction's summary writes names of keys", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const auto what = [&](const std::string &level) {
    const Posture posture =
        reader.read({replaced(Base, "    allow_all_keys: true\n",
                              "    allow_all_keys: true\n    summary: " + level + "\n")});
    const Fact *fact = findFact(posture, Type::Capture, "redaction-summary");
    return fact == nullptr ? Set{} : setOf(*fact, "what");
  };
  CHECK(what("debug") == Set{"keys"});
  CHECK(what("info") == Set{"metadata"});
  CHECK(what("silent").empty());
}

TEST_CASE("endpoints per signal are judged each", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  std::string text = replaced(Base, "otlp/backend: {endpoint: \"tempo.hidden.example:4317\"}",
                              "otlphttp: {endpoint: \"https://a.example\", "
                              "logs_endpoint: \"http://b.example/v1\"}");
  text = replaced(text, "otlp/backend", "otlphttp");
  text += "    logs: {receivers: [otlp], exporters: [otlphttp]}\n";
  const Posture posture = reader.read({text});
  Set transports;
  for (const Fact &fact : posture.facts)
    if (fact.type == Type::Export)
      transports.emplace(wordOf(fact, "transport"));
  CHECK(transports == Set{"tls", "cleartext"});
}

TEST_CASE("vendors are third parties by their exporter or their host", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const auto owner = [&](const std::string &exporter) {
    std::string text =
        replaced(Base, "otlp/backend: {endpoint: \"tempo.hidden.example:4317\"}", exporter);
    const std::string id = exporter.substr(0, exporter.find(':'));
    const Posture posture = reader.read({replaced(text, "otlp/backend", id)});
    const Fact *fact = firstOf(posture, Type::Export);
    CHECK(wordOf(*fact, "reach") == "third-party");
    return std::string(wordOf(*fact, "owner"));
  };
  CHECK(owner("datadog: {api: {key: \"${env:KEY}\"}}") == "datadoghq.com");
  CHECK(owner("datadog: {api: {key: x, site: \"${env:SITE}\"}}") == "datadoghq.com");
  CHECK(owner("sentry: {dsn: \"${env:DSN}\"}") == "sentry.io");
  CHECK(owner("otlphttp: {endpoint: \"https://api.honeycomb.io\"}") == "honeycomb.io");
}

TEST_CASE("substitutions stay unknown, defaults count", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const std::string value = "\"tempo.hidden.example:4317\"";
  const auto fact = [&](const std::string &endpoint) {
    return *firstOf(reader.read({replaced(Base, value, endpoint)}), Type::Export);
  };
  CHECK(fact("\"${env:BACKEND}\"").subject == "otlp@unknown");
  CHECK(fact("\"${BACKEND}\"").subject == "otlp@unknown");
  CHECK(fact("\"${env:BACKEND:-tempo.hidden.example:4317}\"").subject == fact(value).subject);
}

TEST_CASE("what comes from elsewhere is opaque", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const auto kind = [&](const std::string &processors) {
    const Posture posture = reader.read({replaced(Base, "    allow_all_keys: true\n", processors)});
    const Fact *fact = firstOf(posture, Type::Opaque);
    return fact == nullptr ? std::string() : std::string(wordOf(*fact, "kind"));
  };
  CHECK(kind("    allowed_keys: \"${file:/etc/keys.yaml}\"\n") == "substitution");
  CHECK(kind("    allowed_keys: \"${https://config.example/keys}\"\n") == "remote");
  CHECK(kind("    allow_all_keys: true\n").empty());
  const Posture unknown = reader.read({replaced(Base, "redaction/pii", "ourown/pii")});
  REQUIRE(findFact(unknown, Type::Opaque, "processor:ourown") != nullptr);
}

TEST_CASE("extensions are hooks once the service runs them", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const std::string defined =
      Base + "extensions: {pprof: {endpoint: \"0.0.0.0:1777\"}, zpages: }\n";
  const Posture latent = reader.read({defined});
  REQUIRE(findFact(latent, Type::Hook, "pprof") != nullptr);
  CHECK(findFact(latent, Type::Hook, "pprof")->latent);
  const Posture wired = reader.read({defined, "service: {extensions: [pprof]}\n"});
  const Fact *hook = findFact(wired, Type::Hook, "pprof");
  CHECK_FALSE(hook->latent);
  CHECK(wordOf(*hook, "bind") == "any-interface");
  CHECK(findFact(wired, Type::Hook, "zpages")->latent);
}

TEST_CASE("a debug exporter captures by its verbosity", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  const auto verbosity = [&](const std::string &exporter) {
    const std::string id = exporter.substr(0, exporter.find(':'));
    std::string text =
        replaced(Base, "otlp/backend: {endpoint: \"tempo.hidden.example:4317\"}", exporter);
    const Posture posture = reader.read({replaced(text, "otlp/backend", id)});
    return std::string(wordOf(*findFact(posture, Type::Capture, "debug"), "verbosity"));
  };
  CHECK(verbosity("debug: {verbosity: detailed}") == "detailed");
  CHECK(verbosity("debug: ") == "basic");
  CHECK(verbosity("logging: {loglevel: debug}") == "detailed");
  CHECK(verbosity("logging: {verbosity: normal}") == "basic");
}

TEST_CASE("collector configurations are recognised", "[drift][otelcol]") {
  AdapterReader reader("otelcol");
  CHECK(reader.recognises(Base) == 2);
  CHECK(reader.recognises("processors: {batch: {}}\n") == 1);
  CHECK(reader.recognises("config: {receivers: {}, exporters: {}, service: {}}\n") == 0);
  CHECK(reader.recognises("services: {web: {image: x}}\n") == 0);
  CHECK(reader.recognises("- a\n") == 0);
}

} // namespace tacet::drift
