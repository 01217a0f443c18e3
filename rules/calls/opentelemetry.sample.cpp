// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of opentelemetry-cpp's headers.
// flags: -std=c++17 -Itestdata/headers/opentelemetry-cpp
#include <opentelemetry/exporters/otlp/otlp_exporters.h>

namespace otlp = opentelemetry::exporter::otlp;

void exporters() {
  otlp::OtlpHttpExporterOptions http;
  http.url = "http://collector.example.com:4318"; // expect: tacet-cleartext-transport
  http.ssl_insecure_skip_verify = true;           // expect: tacet-cleartext-transport
  otlp::OtlpHttpExporterFactory::Create(http);
  otlp::OtlpGrpcExporterOptions grpc;
  grpc.endpoint = "collector.example.com:4317";
  grpc.use_ssl_credentials = false;
  otlp::OtlpGrpcExporterFactory::Create(grpc); // expect: tacet-cleartext-transport
  grpc.use_ssl_credentials = true;
  otlp::OtlpGrpcExporterFactory::Create(grpc);
}
