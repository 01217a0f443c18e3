// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// From the exporters' READMEs in core and contrib. Hosts are the vendors' documented intake
// domains.
#include "drift/adapters/otelcol/exporter_kinds.h"

#include <algorithm>
#include <array>

namespace tacet::drift::otelcol {
namespace {

constexpr std::array Kinds{
    ExporterKind{"otlp", Wire::Grpc, "endpoint", "", ""},
    ExporterKind{"otlphttp", Wire::Http, "endpoint", "", ""},
    ExporterKind{"otelarrow", Wire::Grpc, "endpoint", "", ""},
    ExporterKind{"stef", Wire::Grpc, "endpoint", "", ""},
    ExporterKind{"opencensus", Wire::Grpc, "endpoint", "", ""},
    ExporterKind{"jaeger", Wire::Grpc, "endpoint", "", ""},
    ExporterKind{"skywalking", Wire::Grpc, "endpoint", "", ""},
    ExporterKind{"loadbalancing", Wire::Grpc,
                 "resolver.dns.hostname|resolver.k8s.service|resolver.static.hostnames", "", ""},
    ExporterKind{"coralogix", Wire::Grpc,
                 "domain|endpoint|traces.endpoint|logs.endpoint|metrics.endpoint", "coralogix.com",
                 "private_key"},
    ExporterKind{"jaeger_thrift", Wire::Http, "endpoint", "", ""},
    ExporterKind{"zipkin", Wire::Http, "endpoint", "", ""},
    ExporterKind{"loki", Wire::Http, "endpoint", "", ""},
    ExporterKind{"prometheusremotewrite", Wire::Http, "endpoint", "", ""},
    ExporterKind{"splunk_hec", Wire::Http, "endpoint", "", "token"},
    ExporterKind{"sapm", Wire::Http, "endpoint", "signalfx.com", "access_token"},
    ExporterKind{"signalfx", Wire::Http, "ingest_url", "https://signalfx.com", "access_token"},
    ExporterKind{"elasticsearch", Wire::Http, "endpoint|endpoints|cloudid", "",
                 "api_key|user|password"},
    ExporterKind{"opensearch", Wire::Http, "http.endpoint", "", ""},
    ExporterKind{"influxdb", Wire::Http, "endpoint", "", "token|password"},
    ExporterKind{"dynatrace", Wire::Http, "endpoint", "", "api_token"},
    ExporterKind{"sumologic", Wire::Http, "endpoint", "https://sumologic.com", ""},
    ExporterKind{"logicmonitor", Wire::Http, "endpoint", "", "api_token"},
    ExporterKind{"doris", Wire::Http, "endpoint", "", "password"},
    ExporterKind{"tinybird", Wire::Http, "endpoint", "", "token"},
    ExporterKind{"bmchelix", Wire::Http, "endpoint", "", "api_key"},
    ExporterKind{"faro", Wire::Http, "endpoint", "", ""},
    ExporterKind{"humio", Wire::Http, "endpoint", "", "token"},
    ExporterKind{"clickhouse", Wire::Plain, "endpoint", "", "password"},
    ExporterKind{"kafka", Wire::Plain, "brokers", "localhost:9092",
                 "auth.sasl|auth.plain_text|auth.kerberos"},
    ExporterKind{"pulsar", Wire::Plain, "endpoint", "localhost:6650", "auth"},
    ExporterKind{"rabbitmq", Wire::Plain, "connection.endpoint", "", "connection.auth"},
    ExporterKind{"nats", Wire::Plain, "endpoint", "", "auth"},
    ExporterKind{"carbon", Wire::Plain, "endpoint", "localhost:2003", ""},
    ExporterKind{"cassandra", Wire::Plain, "dsn", "", "auth"},
    ExporterKind{"syslog", Wire::Tls, "endpoint", "", ""},
    ExporterKind{"statsd", Wire::Udp, "endpoint", "", ""},
    ExporterKind{"datadog", Wire::Vendor, "api.site", "datadoghq.com", "api.key"},
    ExporterKind{"sentry", Wire::Vendor, "dsn", "sentry.io", "dsn|auth_token"},
    ExporterKind{"newrelic", Wire::Vendor, "", "newrelic.com", "apikey"},
    ExporterKind{"honeycombmarker", Wire::Vendor, "api_url", "honeycomb.io", "api_key"},
    ExporterKind{"honeycomb", Wire::Vendor, "api_url", "honeycomb.io", "api_key"},
    ExporterKind{"logzio", Wire::Vendor, "endpoint", "logz.io", "account_token"},
    ExporterKind{"mezmo", Wire::Vendor, "ingest_url", "mezmo.com", "ingest_key"},
    ExporterKind{"dataset", Wire::Vendor, "dataset_url", "scalyr.com", "api_key"},
    ExporterKind{"instana", Wire::Vendor, "endpoint", "instana.io", "agent_key"},
    ExporterKind{"f5cloud", Wire::Vendor, "endpoint", "", ""},
    ExporterKind{"googlecloud", Wire::Vendor, "", "googleapis.com", "project"},
    ExporterKind{"stackdriver", Wire::Vendor, "", "googleapis.com", "project"},
    ExporterKind{"googlemanagedprometheus", Wire::Vendor, "", "googleapis.com", "project"},
    ExporterKind{"googlecloudpubsub", Wire::Vendor, "endpoint", "googleapis.com", "project"},
    ExporterKind{"googlecloudstorage", Wire::Vendor, "", "googleapis.com", "project"},
    ExporterKind{"googlecloudlogging", Wire::Vendor, "", "googleapis.com", "project"},
    ExporterKind{"awsxray", Wire::Vendor, "endpoint", "amazonaws.com", "region"},
    ExporterKind{"awsemf", Wire::Vendor, "endpoint", "amazonaws.com", "region"},
    ExporterKind{"awscloudwatchlogs", Wire::Vendor, "endpoint", "amazonaws.com", "region"},
    ExporterKind{"awss3", Wire::Vendor, "s3uploader.endpoint", "amazonaws.com", "s3uploader"},
    ExporterKind{"awskinesis", Wire::Vendor, "aws.kinesis_endpoint", "amazonaws.com", "aws"},
    ExporterKind{"awsprometheusremotewrite", Wire::Vendor, "endpoint", "amazonaws.com", "aws_auth"},
    ExporterKind{"awscloudwatch", Wire::Vendor, "endpoint", "amazonaws.com", "region"},
    ExporterKind{"azuremonitor", Wire::Vendor, "endpoint", "azure.com", "connection_string"},
    ExporterKind{"azuredataexplorer", Wire::Vendor, "cluster_uri", "windows.net",
                 "application_key"},
    ExporterKind{"azureblob", Wire::Vendor, "url", "windows.net", "auth"},
    ExporterKind{"alibabacloud_logservice", Wire::Vendor, "endpoint", "aliyuncs.com",
                 "access_key_secret"},
    ExporterKind{"tencentcloud_logservice", Wire::Vendor, "", "", "secret_key"},
    ExporterKind{"prometheus", Wire::Server, "endpoint", "", ""},
    ExporterKind{"debug", Wire::Console, "", "", ""},
    ExporterKind{"file", Wire::File, "path", "", ""},
    ExporterKind{"nop", Wire::None, "", "", ""},
};

} // namespace

const ExporterKind *exporterKind(std::string_view type) {
  const auto *found = std::ranges::find(Kinds, type, &ExporterKind::type);
  return found == Kinds.end() ? nullptr : found;
}

} // namespace tacet::drift::otelcol
