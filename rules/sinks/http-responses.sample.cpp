// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// Crow, Drogon, Pistache and gRPC are look-alikes, which Debian does not have or only at great
// cost.
// flags: -std=c++17 -Itestdata/headers/http-servers
// needs: libcpp-httplib-dev libmicrohttpd-dev libpoco-dev libboost-dev libcivetweb-dev libfcgi-dev
#include <Poco/Net/HTTPServerResponse.h>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <civetweb.h>
#include <crow.h>
#include <drogon/HttpResponse.h>
#include <fcgiapp.h>
#include <grpcpp/grpcpp.h>
#include <httplib.h>
#include <microhttpd.h>
#include <pistache/http.h>
#include <string>

void work();
const char *publicText(int code);

void byHttplib(httplib::Response &response) {
  try {
    work();
  } catch (const std::exception &error) {
    response.set_content(error.what(), "text/plain"); // expect: tacet-exception-echo
    response.set_content("internal error", "text/plain");
  }
}

void byBeast(boost::beast::http::response<boost::beast::http::dynamic_body> &response) {
  try {
    work();
  } catch (const std::exception &error) {
    boost::beast::ostream(response.body()) << error.what(); // gap: tacet-exception-echo
    boost::beast::ostream(response.body()) << "internal error";
  }
}

crow::response byCrow() {
  try {
    work();
    return crow::response(200);
  } catch (const std::exception &error) {
    return crow::response(500, // expect: tacet-exception-echo
                          std::string("failed: ") + error.what());
  } catch (...) {
    return crow::response(500, "failed");
  }
}

void byDrogon(const drogon::HttpResponsePtr &response) {
  try {
    work();
  } catch (const std::exception &error) {
    response->setBody(error.what()); // expect: tacet-exception-echo
    response->setBody(publicText(500));
  }
}

void byPistache(Pistache::Http::ResponseWriter &writer) {
  try {
    work();
  } catch (const std::exception &error) {
    writer.send(Pistache::Http::Code::Internal_Server_Error, // expect: tacet-exception-echo
                error.what());
    writer.send(Pistache::Http::Code::Internal_Server_Error, "failed");
  }
}

void byPoco(Poco::Net::HTTPServerResponse &response) {
  try {
    work();
  } catch (const Poco::Exception &error) {
    response.send() << error.displayText(); // expect: tacet-exception-echo
    response.send() << "failed with " << error.code();
  }
}

void byCivetweb(mg_connection *connection) {
  try {
    work();
  } catch (const std::exception &error) {
    mg_printf(connection, "HTTP/1.1 500 Error\r\n\r\n%s", // expect: tacet-exception-echo
              error.what());
    mg_send_http_error(connection, 500, "%s", error.what()); // expect: tacet-exception-echo
    mg_send_http_error(connection, 500, "%s", "failed");
  }
}

MHD_Response *byMicrohttpd() {
  try {
    work();
    return nullptr;
  } catch (const std::exception &error) {
    std::string text = error.what();
    return MHD_create_response_from_buffer(text.size(), text.data(), // expect: tacet-exception-echo
                                           MHD_RESPMEM_MUST_COPY);
  } catch (...) {
    static char fixed[] = "failed";
    return MHD_create_response_from_buffer(6, fixed, MHD_RESPMEM_PERSISTENT);
  }
}

grpc::Status byGrpc() {
  try {
    work();
    return grpc::Status();
  } catch (const std::exception &error) {
    return grpc::Status(grpc::StatusCode::INTERNAL, error.what()); // expect: tacet-exception-echo
  } catch (...) {
    return grpc::Status(grpc::StatusCode::INTERNAL, "internal error");
  }
}

void byFastCgi(FCGX_Request &request) {
  try {
    work();
  } catch (const std::exception &error) {
    FCGX_FPrintF(request.out, "Status: 500\r\n\r\n%s", // expect: tacet-exception-echo
                 error.what());
    FCGX_FPrintF(request.out, "Status: 500\r\n\r\nfailed");
  }
}
