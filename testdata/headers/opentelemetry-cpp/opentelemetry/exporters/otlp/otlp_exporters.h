// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of the OTLP exporters of opentelemetry-cpp, in one header. Declarations only.
#pragma once
#include <memory>
#include <string>

namespace opentelemetry {
inline namespace v1 {
namespace exporter::otlp {
class SpanExporter {};
struct OtlpHttpExporterOptions {
  OtlpHttpExporterOptions();
  ~OtlpHttpExporterOptions();
  std::string url;
  bool ssl_insecure_skip_verify;
  std::string ssl_ca_cert_path;
};
struct OtlpGrpcClientOptions {
  std::string endpoint;
  bool use_ssl_credentials;
};
struct OtlpGrpcExporterOptions : OtlpGrpcClientOptions {
  OtlpGrpcExporterOptions();
  ~OtlpGrpcExporterOptions();
};
class OtlpHttpExporterFactory {
public:
  static std::unique_ptr<SpanExporter> Create(const OtlpHttpExporterOptions &options);
};
class OtlpGrpcExporterFactory {
public:
  static std::unique_ptr<SpanExporter> Create(const OtlpGrpcExporterOptions &options);
};
} // namespace exporter::otlp
} // namespace v1
} // namespace opentelemetry
