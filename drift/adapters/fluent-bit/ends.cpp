// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Where data comes from and where it goes. Hosts, ports and whether a plugin always encrypts
// (FLB_IO_TLS in its flags) are from plugins/out_*/ and plugins/in_*/; listeners bind to 0.0.0.0
// unless told otherwise.
#include "drift/adapters/build.h"
#include "drift/adapters/fluent-bit/fluent_bit.h"
#include "drift/adapters/text.h"

#include <algorithm>
#include <array>

namespace tacet::drift {

namespace {

struct Output {
  std::string_view name;
  std::string_view host;
  std::string_view port;
  bool encrypts = false; ///< always, whatever `tls` says
};

constexpr std::array<Output, 38> Outputs{{
    {"azure", "opinsights.azure.com", "443", true},
    {"azure_blob", "blob.core.windows.net", "443", true},
    {"azure_kusto", "kusto.windows.net", "443", true},
    {"azure_logs_ingestion", "ingest.monitor.azure.com", "443", true},
    {"bigquery", "bigquery.googleapis.com", "443", true},
    {"chronicle", "malachiteingestion-pa.googleapis.com", "443", true},
    {"cloudwatch_logs", "logs.amazonaws.com", "443", true},
    {"cloudwatch", "logs.amazonaws.com", "443", true},
    {"datadog", "http-intake.logs.datadoghq.com", "80"},
    {"es", "127.0.0.1", "9200"},
    {"elasticsearch", "127.0.0.1", "9200"},
    {"forward", "127.0.0.1", "24224"},
    {"gelf", "127.0.0.1", "12201"},
    {"http", "127.0.0.1", "80"},
    {"influxdb", "127.0.0.1", "8086"},
    {"kafka", "", ""},
    {"kafka-rest", "127.0.0.1", "8082"},
    {"kinesis", "kinesis.amazonaws.com", "443", true},
    {"kinesis_firehose", "firehose.amazonaws.com", "443", true},
    {"firehose", "firehose.amazonaws.com", "443", true},
    {"kinesis_streams", "kinesis.amazonaws.com", "443", true},
    {"logdna", "logs.logdna.com", "443", true},
    {"loki", "127.0.0.1", "3100"},
    {"nats", "127.0.0.1", "4222"},
    {"nrlogs", "log-api.newrelic.com", "443", true},
    {"newrelic", "log-api.newrelic.com", "443", true},
    {"opensearch", "127.0.0.1", "9200"},
    {"opentelemetry", "127.0.0.1", "80"},
    {"pgsql", "127.0.0.1", "5432"},
    {"prometheus_remote_write", "127.0.0.1", "80"},
    {"s3", "s3.amazonaws.com", "443", true},
    {"skywalking", "127.0.0.1", "12800"},
    {"slack", "hooks.slack.com", "443", true},
    {"splunk", "127.0.0.1", "8088"},
    {"stackdriver", "logging.googleapis.com", "443", true},
    {"syslog", "127.0.0.1", "514"},
    {"tcp", "127.0.0.1", "5170"},
    {"td", "api.treasuredata.com", "443", true},
}};

constexpr std::array<std::string_view, 8> Nowhere{
    "null", "counter", "exit", "flowcounter", "retry", "plot", "vivo_exporter", "test"};

struct Aliased {
  std::string_view name;
  std::string_view kind;
};
constexpr std::array<Aliased, 5> Aliases{{{"elasticsearch", "es"},
                                          {"cloudwatch", "cloudwatch_logs"},
                                          {"newrelic", "nrlogs"},
                                          {"firehose", "kinesis_firehose"},
                                          {"kinesis", "kinesis_streams"}}};

std::string kindOf(std::string_view name) {
  const auto *alias = std::ranges::find(Aliases, name, &Aliased::name);
  return std::string(alias == Aliases.end() ? name : alias->kind);
}

/// out_syslog and out_gelf have a `mode`, udp by default, that decides before `tls` does.
std::string transportOf(const FluentBitPlugin &output, bool encrypts) {
  const std::string mode = lowered(output.text("mode", "udp"));
  if ((output.name == "syslog" || output.name == "gelf") && mode == "udp")
    return "cleartext";
  if (output.name == "kafka") {
    const std::string protocol = lowered(output.text("rdkafka.security.protocol", "plaintext"));
    if (holdsSubstitution(protocol))
      return std::string(Unknown);
    return protocol == "ssl" || protocol == "sasl_ssl" ? "tls" : "cleartext";
  }
  if (encrypts) // such plugins check by default too, and most have no way not to
    return fluentBitBool(output.text("tls.verify", "on")) == false ? "tls-unverified" : "tls";
  return fluentBitTls(output, false);
}

std::string authOf(const FluentBitPlugin &output, std::string_view transport) {
  if (transport == "mutual-tls" || output.find("tls.crt_file") != nullptr)
    return "mutual-tls";
  for (const std::string_view key : {"http_user", "http_passwd", "user"})
    if (output.find(key) != nullptr)
      return "basic";
  for (const std::string_view key : {"apikey", "api_key", "shared_key", "splunk_token",
                                     "bearer_token", "license_key", "aws_auth", "customer_id"})
    if (output.find(key) != nullptr)
      return "token";
  for (const Node *header : output.all("header"))
    if (lowered(header->text).starts_with("authorization"))
      return "token";
  return "none";
}

Destination farEnd(const FluentBitPlugin &output, const Output &known) {
  if (output.name == "kafka")
    return destinationOf(output.text("brokers"));
  if (output.name == "forward" && output.find("unix_path") != nullptr)
    return {"socket", Destination::Reach::Local};
  for (const std::string_view key : {"proxy", "endpoint", "upstream", "webhook", "cloud_id"})
    if (const Node *value = output.find(key); value != nullptr && key != "proxy")
      return destinationOf(value->text);
  return destinationWith(output.text("host", known.host), output.text("port", known.port));
}

Fact exportOf(const FluentBitPlugin &output, const Output &known) {
  const Destination destination = farEnd(output, known);
  std::string transport = transportOf(output, known.encrypts);
  if (destination.reach == Destination::Reach::Local)
    transport = "local";
  Fact fact = factAt(FactType::Export, exportSubject(kindOf(output.name), destination.name),
                     {"output " + output.name, output.at}, exportValues(destination, transport));
  fact.values["auth"] = authOf(output, transport);
  fact.related.push_back(output.placeOf("tls"));
  for (const std::string_view key : {"tls.verify", "mode", "host"})
    if (output.find(key) != nullptr)
      fact.related.push_back(output.placeOf(key));
  return fact;
}

struct Input {
  std::string_view name;
  std::string_view port;
};

constexpr std::array<Input, 13> NetInputs{{{"forward", "24224"},
                                           {"http", "9880"},
                                           {"tcp", "5170"},
                                           {"udp", "5170"},
                                           {"syslog", "5140"},
                                           {"mqtt", "1883"},
                                           {"collectd", "25826"},
                                           {"statsd", "8125"},
                                           {"opentelemetry", "4318"},
                                           {"splunk", "8088"},
                                           {"elasticsearch", "9200"},
                                           {"prometheus_remote_write", "8080"},
                                           {"in_elasticsearch", "9200"}}};

/// All other inputs that come with Fluent Bit. A name that is not among them may be anything.
constexpr std::array<std::string_view, 34> OtherInputs{"tail",
                                                       "systemd",
                                                       "kmsg",
                                                       "exec",
                                                       "exec_wasi",
                                                       "cpu",
                                                       "mem",
                                                       "disk",
                                                       "netif",
                                                       "proc",
                                                       "process",
                                                       "health",
                                                       "head",
                                                       "dummy",
                                                       "random",
                                                       "stdin",
                                                       "serial",
                                                       "thermal",
                                                       "docker",
                                                       "docker_events",
                                                       "podman_metrics",
                                                       "kubernetes_events",
                                                       "kafka",
                                                       "nginx_metrics",
                                                       "node_exporter_metrics",
                                                       "windows_exporter_metrics",
                                                       "process_exporter_metrics",
                                                       "fluentbit_metrics",
                                                       "fluentbit_logs",
                                                       "prometheus_scrape",
                                                       "prometheus_textfile",
                                                       "winlog",
                                                       "winevtlog",
                                                       "event_type"};

/// The property that tells two inputs of one plugin apart.
constexpr std::array<std::string_view, 6> Telling{"path", "systemd_filter", "command",
                                                  "file", "scrape_uri",     "brokers"};

} // namespace

Fact fluentBitDestination(const FluentBitPlugin &output) {
  const Said said{"output " + output.name, output.at};
  const std::set<std::string> logs{"logs"};
  if (output.name == "stdout")
    return factAt(FactType::Capture, "stdout", said,
                  {{"what", std::set<std::string>{"payload"}},
                   {"to", std::set<std::string>{"console"}},
                   {"signals", logs}});
  if (output.name == "file") {
    const std::string path =
        std::string(output.text("path")).append("/").append(output.text("file"));
    return factAt(FactType::Storage, "file@" + digestOf(path), said,
                  {{"kind", "file"}, {"holds", logs}});
  }
  if (output.name == "prometheus_exporter")
    return factAt(FactType::Hook, "prometheus-exporter", said,
                  {{"bind", bindWord(output.text("host", "0.0.0.0"))},
                   {"auth", "none"},
                   {"transport", fluentBitTls(output, false)},
                   {"power", "metrics"}});
  if (std::ranges::find(Nowhere, output.name) != Nowhere.end())
    return {};
  const auto *known = std::ranges::find(Outputs, output.name, &Output::name);
  if (known != Outputs.end())
    return exportOf(output, *known);
  return opaqueAt("output:" + digestOf(output.name), {"an output that is not known", output.at},
                  "plugin", output.name);
}

std::string fluentBitSourceOf(const FluentBitPlugin &input) {
  const auto *net = std::ranges::find(NetInputs, input.name, &Input::name);
  if (net != NetInputs.end() && input.find("unix_path") == nullptr) {
    const std::string_view port = input.text("port", net->port);
    return input.name + ":" + (numberOf(port) ? std::string(port) : digestOf(port));
  }
  std::vector<std::string> telling;
  for (const std::string_view key : Telling)
    for (const Node *value : input.all(key))
      telling.push_back(value->text);
  std::ranges::sort(telling);
  std::string all;
  for (const std::string &text : telling)
    all.append(text).append("\n");
  const bool known =
      std::ranges::find(OtherInputs, input.name) != OtherInputs.end() || net != NetInputs.end();
  const std::string name = known ? input.name : digestOf(input.name);
  return all.empty() ? name : name + "@" + digestOf(all);
}

std::optional<Fact> fluentBitListener(const FluentBitPlugin &input) {
  const auto *net = std::ranges::find(NetInputs, input.name, &Input::name);
  if (net == NetInputs.end())
    return std::nullopt;
  // in_syslog takes a socket of the host unless its mode is tcp or udp (plugins/in_syslog).
  const std::string mode = lowered(input.text("mode", input.name == "syslog" ? "unix_udp" : ""));
  const bool socket = input.find("unix_path") != nullptr || mode.starts_with("unix");
  const bool udp = mode == "udp" || input.name == "udp" || input.name == "statsd";
  const bool key = input.find("shared_key") != nullptr || input.find("security.users") != nullptr ||
                   input.find("splunk_token") != nullptr;
  const bool peers = fluentBitBool(input.text("tls.verify_client_cert", "off")) == true;
  const bool encrypted = !udp && fluentBitBool(input.text("tls")) == true;
  const bool open = holdsSubstitution(input.text("tls"));
  return factAt(FactType::Listener, fluentBitSourceOf(input), {"input " + input.name, input.at},
                {{"bind", socket ? "socket" : bindWord(input.text("listen", "0.0.0.0"))},
                 {"transport", socket               ? "local"
                               : open && !udp       ? std::string(Unknown)
                               : encrypted && peers ? "mutual-tls"
                               : encrypted          ? "tls"
                                                    : "cleartext"},
                 {"auth", socket               ? "local"
                          : encrypted && peers ? "mutual-tls"
                          : key                ? "token"
                                               : "none"}});
}

} // namespace tacet::drift
