// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libcpp-httplib-dev libcivetweb-dev
// flags: -std=c++17 -Itestdata/headers/grpc
#include <civetweb.h>
#include <grpcpp/grpcpp.h>
#include <httplib.h>

static int show(mg_connection *, void *) { return 200; }

void routes(httplib::Server &server, mg_context *context) {
  server.Get("/debug/pprof", // expect: tacet-debug-hook
             [](const httplib::Request &, httplib::Response &) {});
  server.Get("/metrics", [](const httplib::Request &, httplib::Response &) {});
  mg_set_request_handler(context, "/actuator/heapdump", show, nullptr); // expect: tacet-debug-hook
  mg_set_request_handler(context, "/status", show, nullptr);
  grpc::channelz::experimental::InitChannelzService(); // expect: tacet-debug-hook
}
