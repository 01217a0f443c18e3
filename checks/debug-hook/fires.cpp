// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// checks: debug-hook
// needs: libcpp-httplib-dev libgoogle-perftools-dev
// flags: -std=c++17 -Itestdata/headers/grpc
//
// Ways inside that pass no gate, or one that nobody asks.
#include "tacet/annotate.h"
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <gperftools/heap-profiler.h>
#include <gperftools/malloc_extension.h>
#include <grpcpp/grpcpp.h>
#include <httplib.h>
#include <string>

TACET_DEBUG_GATE bool allowDebug(const std::string &user);
TACET_DEBUG_GATE void requireDebug(const std::string &user);
void dumpSessions(std::FILE *into);
bool isVerbose();

void route(httplib::Server &server) {
  server.Get("/debug/sessions", // expect: tacet-debug-hook
             [](const httplib::Request &, httplib::Response &response) {
               response.set_content("all", "text/plain");
             });
}

static void handleThreads(const httplib::Request &, httplib::Response &response) {
  response.status = 200;
}

void routeOfTheHeap(httplib::Server &server) {
  server.Post("/api/heap/dump", handleThreads); // expect: tacet-debug-hook
}

void namedHandler(httplib::Server &server) {
  server.Get("/threads", handleThreads); // expect: tacet-debug-hook
}

void gateNotAsked(httplib::Server &server) {
  server.Get("/debug/vars", [](const httplib::Request &request, // expect: tacet-debug-hook
                               httplib::Response &response) {
    allowDebug(request.body);
    response.set_content("all", "text/plain");
  });
}

void anotherCondition(httplib::Server &server) {
  if (isVerbose())
    server.Get("/pprof", handleThreads); // expect: tacet-debug-hook
}

bool dispatch(const std::string &target) {
  if (target == "/debug/state") { // expect: tacet-debug-hook
    dumpSessions(stdout);
    return true;
  }
  return false;
}

void heapProfile() {
  HeapProfilerDump("asked"); // expect: tacet-debug-hook
}

void gateOnOneWayOnly(const std::string &user, bool local) {
  if (!local && !allowDebug(user))
    return;
  HeapProfilerStart("/tmp/heap"); // expect: tacet-debug-hook
}

void gateWithoutEffect(const std::string &user) {
  if (!allowDebug(user))
    std::puts("not allowed");
  HeapProfilerStart("/tmp/heap"); // expect: tacet-debug-hook
}

void gateTooLate(const std::string &user) {
  HeapProfilerStart("/tmp/heap"); // expect: tacet-debug-hook
  requireDebug(user);
}

static void profile() {
  HeapProfilerStart("/tmp/heap"); // expect: tacet-debug-hook
}

void oneCallerAsks(const std::string &user) {
  if (allowDebug(user))
    profile();
}

void theOtherDoesNot() { profile(); }

void heapSample(std::string *into) {
  MallocExtension::instance()->GetHeapSample(into); // expect: tacet-debug-hook
}

void services() {
  grpc::reflection::InitProtoReflectionServerBuilderPlugin(); // expect: tacet-debug-hook
  grpc::channelz::experimental::InitChannelzService();        // expect: tacet-debug-hook
}

void debugger(int pid) {
  std::system("gdbserver :1234 --attach 1"); // expect: tacet-debug-hook
}

static void onTerminate() {
  dumpSessions(stderr);
  std::abort();
}

void terminate() {
  std::set_terminate(onTerminate); // expect: tacet-debug-hook
}

static void onSignal(int) { dumpSessions(stderr); }

void signals() {
  std::signal(SIGTERM, onSignal); // expect: tacet-debug-hook
}
