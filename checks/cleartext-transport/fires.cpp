// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libboost-dev libpoco-dev libssl-dev libcpp-httplib-dev qtbase5-dev
// flags: -std=c++17 -fPIC -Itestdata/headers/grpc -Itestdata/headers/opentelemetry-cpp -isystem /usr/include/x86_64-linux-gnu/qt5 -isystem /usr/include/x86_64-linux-gnu/qt5/QtCore -isystem /usr/include/x86_64-linux-gnu/qt5/QtNetwork
//
// Classes whose objects were told to trust whoever answers, and endpoints without TLS.
#include <Poco/Net/AcceptCertificateHandler.h>
#include <Poco/Net/Context.h>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslSocket>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <grpcpp/grpcpp.h>
#include <opentelemetry/exporters/otlp/otlp_exporters.h>

namespace otlp = opentelemetry::exporter::otlp;
namespace ssl = boost::asio::ssl;

void asioContext() {
  ssl::context context(ssl::context::tlsv12_client);
  context.set_verify_mode(ssl::verify_none); // expect: tacet-cleartext-transport
}

void asioStream(ssl::stream<boost::asio::ip::tcp::socket> &stream) {
  stream.set_verify_mode(ssl::verify_none); // expect: tacet-cleartext-transport
  stream.handshake(ssl::stream_base::client);
}

void pocoContext() {
  Poco::Net::Context context( // expect: tacet-cleartext-transport
      Poco::Net::Context::TLS_CLIENT_USE, "", "", "", Poco::Net::Context::VERIFY_NONE);
}

void pocoHandler() {
  Poco::Net::AcceptCertificateHandler handler(false); // expect: tacet-cleartext-transport
}

void qtConfiguration(QSslConfiguration &configuration) {
  configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // expect: tacet-cleartext-transport
}

void qtSocket(QSslSocket &socket) {
  socket.setPeerVerifyMode(QSslSocket::VerifyNone); // expect: tacet-cleartext-transport
}

void qtIgnoresAll(QNetworkReply *reply) {
  reply->ignoreSslErrors(); // expect: tacet-cleartext-transport
}

void channel() {
  auto channel =
      grpc::CreateChannel("collector.example.com:4317", // expect: tacet-cleartext-transport
                          grpc::InsecureChannelCredentials());
}

void channelToSomewhere(const std::string &target) {
  auto credentials = grpc::InsecureChannelCredentials();
  auto channel = grpc::CreateChannel(target, credentials); // expect: tacet-cleartext-transport
}

void port(grpc::ServerBuilder &builder) {
  builder.AddListeningPort( // expect: tacet-cleartext-transport
      "0.0.0.0:50051", grpc::InsecureServerCredentials());
}

void spansOverHttp() {
  otlp::OtlpHttpExporterOptions options;
  options.url = "http://collector.example.com:4318/v1/traces"; // expect: tacet-cleartext-transport
  auto exporter = otlp::OtlpHttpExporterFactory::Create(options);
}

void spansToWhoeverAnswers() {
  otlp::OtlpHttpExporterOptions options;
  options.url = "https://collector.example.com/v1/traces";
  options.ssl_insecure_skip_verify = true; // expect: tacet-cleartext-transport
  auto exporter = otlp::OtlpHttpExporterFactory::Create(options);
}

void spansOverGrpc() {
  otlp::OtlpGrpcExporterOptions options;
  options.endpoint = "collector.example.com:4317";
  options.use_ssl_credentials = false;
  auto exporter =
      otlp::OtlpGrpcExporterFactory::Create(options); // expect: tacet-cleartext-transport
}
