// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libboost-dev libpoco-dev libssl-dev libcpp-httplib-dev qtbase5-dev
// flags: -std=c++17 -fPIC -Itestdata/headers/grpc -Itestdata/headers/opentelemetry-cpp -isystem /usr/include/x86_64-linux-gnu/qt5 -isystem /usr/include/x86_64-linux-gnu/qt5/QtCore -isystem /usr/include/x86_64-linux-gnu/qt5/QtNetwork
//
// The near twins: verified, on the host, a server's side, or only what is expected.
#include <Poco/Net/Context.h>
#include <Poco/Net/RejectCertificateHandler.h>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslSocket>
#include <boost/asio/ssl.hpp>
#include <grpcpp/grpcpp.h>
#include <opentelemetry/exporters/otlp/otlp_exporters.h>

namespace otlp = opentelemetry::exporter::otlp;
namespace ssl = boost::asio::ssl;

void asioContext() {
  ssl::context context(ssl::context::tlsv12_client);
  context.set_verify_mode(ssl::verify_peer);
}

void asioServer() {
  ssl::context context(ssl::context::tlsv12_server);
  context.set_verify_mode(ssl::verify_none);
}

void pocoContext() {
  Poco::Net::Context context(Poco::Net::Context::TLS_CLIENT_USE, "", "", "",
                             Poco::Net::Context::VERIFY_STRICT);
}

void pocoServer() {
  Poco::Net::Context context(Poco::Net::Context::TLS_SERVER_USE, "", "", "",
                             Poco::Net::Context::VERIFY_NONE);
}

void pocoHandler() { Poco::Net::RejectCertificateHandler handler(false); }

void qtConfiguration(QSslConfiguration &configuration) {
  configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
}

void qtSocket(QSslSocket &socket) { socket.setPeerVerifyMode(QSslSocket::AutoVerifyPeer); }

void qtIgnoresTheExpected(QNetworkReply *reply, const QList<QSslError> &expected) {
  reply->ignoreSslErrors(expected);
}

void channel() {
  auto channel = grpc::CreateChannel("localhost:4317", grpc::InsecureChannelCredentials());
  auto other = grpc::CreateChannel("127.0.0.1:4317", grpc::InsecureChannelCredentials());
  auto local = grpc::CreateChannel("unix:/run/collector.sock", grpc::InsecureChannelCredentials());
}

void secureChannel() {
  auto channel = grpc::CreateChannel("collector.example.com:4317", grpc::SslCredentials({}));
}

void port(grpc::ServerBuilder &builder) {
  builder.AddListeningPort("127.0.0.1:50051", grpc::InsecureServerCredentials());
  builder.AddListeningPort("0.0.0.0:50051", grpc::SslServerCredentials({}));
}

void spansOverHttps() {
  otlp::OtlpHttpExporterOptions options;
  options.url = "https://collector.example.com/v1/traces";
  options.ssl_insecure_skip_verify = false;
  auto exporter = otlp::OtlpHttpExporterFactory::Create(options);
}

void spansOnTheHost() {
  otlp::OtlpHttpExporterOptions options;
  options.url = "http://localhost:4318/v1/traces";
  auto exporter = otlp::OtlpHttpExporterFactory::Create(options);
}

void spansOverGrpcOnTheHost() {
  otlp::OtlpGrpcExporterOptions options;
  options.endpoint = "http://localhost:4317";
  options.use_ssl_credentials = false;
  auto exporter = otlp::OtlpGrpcExporterFactory::Create(options);
}

void spansOverGrpcWithTls() {
  otlp::OtlpGrpcExporterOptions options;
  options.endpoint = "collector.example.com:4317";
  options.use_ssl_credentials = true;
  auto exporter = otlp::OtlpGrpcExporterFactory::Create(options);
}
