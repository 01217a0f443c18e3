// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From the components' pages at https://vector.dev/docs/reference/configuration/.
#include "drift/adapters/vector/kinds.h"

#include "drift/posture/identity.h"

#include <algorithm>
#include <array>

namespace tacet::drift::vector {
namespace {

constexpr std::array Sinks{
    SinkKind{"http", Wire::Http, "uri", ""},
    SinkKind{"loki", Wire::Http, "endpoint", ""},
    SinkKind{"elasticsearch", Wire::Http, "endpoints|endpoint", ""},
    SinkKind{"clickhouse", Wire::Http, "endpoint", ""},
    SinkKind{"databend", Wire::Http, "endpoint", ""},
    SinkKind{"doris", Wire::Http, "endpoints", ""},
    SinkKind{"influxdb_logs", Wire::Http, "endpoint", ""},
    SinkKind{"influxdb_metrics", Wire::Http, "endpoint", ""},
    SinkKind{"prometheus_remote_write", Wire::Http, "endpoint", ""},
    SinkKind{"opentelemetry", Wire::Http, "protocol.uri|protocol.endpoint", ""},
    SinkKind{"splunk_hec", Wire::Http, "endpoint", ""},
    SinkKind{"splunk_hec_logs", Wire::Http, "endpoint", ""},
    SinkKind{"splunk_hec_metrics", Wire::Http, "endpoint", ""},
    SinkKind{"greptimedb", Wire::Http, "endpoint", ""},
    SinkKind{"greptimedb_logs", Wire::Http, "endpoint", ""},
    SinkKind{"webhdfs", Wire::Http, "endpoint", ""},
    SinkKind{"websocket", Wire::Http, "uri", ""},
    SinkKind{"humio_logs", Wire::Http, "endpoint", "https://cloud.humio.com"},
    SinkKind{"humio_metrics", Wire::Http, "endpoint", "https://cloud.humio.com"},
    SinkKind{"axiom", Wire::Http, "url", "https://api.axiom.co"},
    SinkKind{"vector", Wire::Socket, "address", ""},
    SinkKind{"socket", Wire::Socket, "address|path", ""},
    SinkKind{"statsd", Wire::Socket, "address|path", ""},
    SinkKind{"kafka", Wire::Socket, "bootstrap_servers", ""},
    SinkKind{"pulsar", Wire::Socket, "endpoint", ""},
    SinkKind{"nats", Wire::Socket, "url", ""},
    SinkKind{"amqp", Wire::Socket, "connection_string", ""},
    SinkKind{"mqtt", Wire::Socket, "host", ""},
    SinkKind{"redis", Wire::Socket, "endpoint|url", ""},
    SinkKind{"postgres", Wire::Socket, "endpoint", ""},
    SinkKind{"papertrail", Wire::Socket, "endpoint", ""},
    SinkKind{"aws_cloudwatch_logs", Wire::Vendor, "endpoint", "amazonaws.com"},
    SinkKind{"aws_cloudwatch_metrics", Wire::Vendor, "endpoint", "amazonaws.com"},
    SinkKind{"aws_kinesis_firehose", Wire::Vendor, "endpoint", "amazonaws.com"},
    SinkKind{"aws_kinesis_streams", Wire::Vendor, "endpoint", "amazonaws.com"},
    SinkKind{"aws_s3", Wire::Vendor, "endpoint", "amazonaws.com"},
    SinkKind{"aws_sns", Wire::Vendor, "endpoint", "amazonaws.com"},
    SinkKind{"aws_sqs", Wire::Vendor, "endpoint", "amazonaws.com"},
    SinkKind{"datadog_logs", Wire::Vendor, "endpoint|site", "datadoghq.com"},
    SinkKind{"datadog_metrics", Wire::Vendor, "endpoint|site", "datadoghq.com"},
    SinkKind{"datadog_traces", Wire::Vendor, "endpoint|site", "datadoghq.com"},
    SinkKind{"datadog_events", Wire::Vendor, "endpoint|site", "datadoghq.com"},
    SinkKind{"datadog_archives", Wire::Vendor, "", "datadoghq.com"},
    SinkKind{"gcp_cloud_storage", Wire::Vendor, "endpoint", "googleapis.com"},
    SinkKind{"gcp_pubsub", Wire::Vendor, "endpoint", "googleapis.com"},
    SinkKind{"gcp_stackdriver_logs", Wire::Vendor, "endpoint", "googleapis.com"},
    SinkKind{"gcp_stackdriver_metrics", Wire::Vendor, "endpoint", "googleapis.com"},
    SinkKind{"gcp_chronicle_unstructured", Wire::Vendor, "endpoint", "googleapis.com"},
    SinkKind{"azure_blob", Wire::Vendor, "", "windows.net"},
    SinkKind{"azure_monitor_logs", Wire::Vendor, "host", "azure.com"},
    SinkKind{"azure_logs_ingestion", Wire::Vendor, "endpoint", "azure.com"},
    SinkKind{"honeycomb", Wire::Vendor, "endpoint", "honeycomb.io"},
    SinkKind{"new_relic", Wire::Vendor, "", "newrelic.com"},
    SinkKind{"new_relic_logs", Wire::Vendor, "", "newrelic.com"},
    SinkKind{"mezmo", Wire::Vendor, "endpoint", "mezmo.com"},
    SinkKind{"logdna", Wire::Vendor, "endpoint", "logdna.com"},
    SinkKind{"appsignal", Wire::Vendor, "endpoint", "appsignal.com"},
    SinkKind{"sematext_logs", Wire::Vendor, "endpoint", "sematext.com"},
    SinkKind{"sematext_metrics", Wire::Vendor, "endpoint", "sematext.com"},
    SinkKind{"keep", Wire::Http, "endpoint", ""},
    SinkKind{"prometheus_exporter", Wire::Server, "address", ""},
    SinkKind{"websocket_server", Wire::Server, "address", ""},
    SinkKind{"console", Wire::Console, "", ""},
    SinkKind{"file", Wire::File, "path", ""},
    SinkKind{"blackhole", Wire::None, "", ""},
};

constexpr std::array DoorTable{
    Door{"http_server", "address", "http", ""},
    Door{"http", "address", "http", ""},
    Door{"socket", "address", "tcp", ""},
    Door{"syslog", "address", "tcp", ""},
    Door{"vector", "address", "grpc", "6000"},
    Door{"fluent", "address", "tcp", "24224"},
    Door{"logstash", "address", "tcp", "5044"},
    Door{"splunk_hec", "address", "http", "8088"},
    Door{"datadog_agent", "address", "http", "8080"},
    Door{"heroku_logs", "address", "http", ""},
    Door{"statsd", "address", "udp", "8125"},
    Door{"aws_kinesis_firehose", "address", "http", ""},
    Door{"prometheus_remote_write", "address", "http", "9090"},
    Door{"prometheus_pushgateway", "address", "http", "9091"},
    Door{"opentelemetry", "grpc.address", "grpc", "4317"},
    Door{"opentelemetry", "http.address", "http", "4318"},
};

constexpr std::array<std::string_view, 11> Metering{
    "internal_metrics",        "host_metrics",           "prometheus_scrape",
    "prometheus_remote_write", "prometheus_pushgateway", "statsd",
    "apache_metrics",          "nginx_metrics",          "mongodb_metrics",
    "postgresql_metrics",      "aws_ecs_metrics"};

/// Sources that take nothing in from the net, and measure nothing.
constexpr std::array<std::string_view, 21> OtherSources{
    "amqp",          "aws_s3",   "aws_sqs", "demo_logs",       "dnstap",
    "docker_logs",   "exec",     "file",    "file_descriptor", "gcp_pubsub",
    "internal_logs", "journald", "kafka",   "kubernetes_logs", "mqtt",
    "nats",          "okta",     "pulsar",  "redis",           "stdin",
    "websocket"};

/// Those that a program can see through; scripts are not among them.
constexpr std::array<std::string_view, 15> Transforms{"remap",
                                                      "filter",
                                                      "route",
                                                      "exclusive_route",
                                                      "sample",
                                                      "dedupe",
                                                      "throttle",
                                                      "reduce",
                                                      "aggregate",
                                                      "log_to_metric",
                                                      "window",
                                                      "metric_to_log",
                                                      "tag_cardinality_limit",
                                                      "incremental_to_absolute",
                                                      "aws_ec2_metadata"};

bool isKnown(std::string_view type) {
  const auto in = [&](const auto &list) {
    return std::ranges::find(list, type) != std::ranges::end(list);
  };
  return sinkKind(type) != nullptr || in(Metering) || in(OtherSources) || in(Transforms) ||
         type == "lua" || type == "wasm" ||
         std::ranges::find(DoorTable, type, &Door::source) != DoorTable.end();
}

} // namespace

bool isTransform(std::string_view type) {
  return std::ranges::find(Transforms, type) != Transforms.end();
}

std::string kindName(std::string_view type) {
  return isKnown(type) ? std::string(type) : digestOf(type);
}

const SinkKind *sinkKind(std::string_view type) {
  const auto *found = std::ranges::find(Sinks, type, &SinkKind::type);
  return found == Sinks.end() ? nullptr : found;
}

std::span<const Door> allDoors() { return DoorTable; }

std::string_view signalOf(std::string_view source) {
  return std::ranges::find(Metering, source) == Metering.end() ? "logs" : "metrics";
}

} // namespace tacet::drift::vector
