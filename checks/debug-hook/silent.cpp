// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// checks: debug-hook
// needs: libcpp-httplib-dev libgoogle-perftools-dev
// flags: -std=c++17 -Itestdata/headers/grpc
//
// The near twins: behind a gate, or no way inside.
#include "tacet/annotate.h"
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <gperftools/heap-profiler.h>
#include <grpcpp/grpcpp.h>
#include <httplib.h>
#include <memory>
#include <string>

struct Session {};
TACET_DEBUG_GATE bool allowDebug(const std::string &user);
TACET_DEBUG_GATE void requireDebug(const std::string &user);
TACET_DEBUG_GATE std::unique_ptr<Session> openDebug(const std::string &user);
void dumpSessions(std::FILE *into);
bool isVerbose();

void gateInTheHandler(httplib::Server &server) {
  server.Get("/debug/sessions", [](const httplib::Request &request, httplib::Response &response) {
    if (!allowDebug(request.body)) {
      response.status = 403;
      return;
    }
    response.set_content("all", "text/plain");
  });
}

void gateThatThrows(httplib::Server &server) {
  server.Post("/api/heap/dump", [](const httplib::Request &request, httplib::Response &response) {
    requireDebug(request.body);
    response.set_content("all", "text/plain");
  });
}

static void showThreads(const httplib::Request &request, httplib::Response &response) {
  if (allowDebug(request.body))
    response.status = 200;
}

void namedHandler(httplib::Server &server) { server.Get("/threads", showThreads); }

void gateBeforeTheRoute(httplib::Server &server, const std::string &user) {
  if (isVerbose() && allowDebug(user))
    server.Get("/pprof", [](const httplib::Request &, httplib::Response &response) {
      response.status = 200;
    });
}

void plainRoutes(httplib::Server &server) {
  server.Get("/metrics",
             [](const httplib::Request &, httplib::Response &response) { response.status = 200; });
  server.Get("/debugging-for-beginners",
             [](const httplib::Request &, httplib::Response &response) { response.status = 200; });
  server.Get("/users",
             [](const httplib::Request &, httplib::Response &response) { response.status = 200; });
}

bool dispatch(const std::string &target, const std::string &user) {
  if (target == "/debug/state") {
    if (!allowDebug(user))
      return false;
    dumpSessions(stdout);
    return true;
  }
  return target == "/index.html";
}

void heapProfile(const std::string &user) {
  if (!allowDebug(user))
    return;
  HeapProfilerDump("asked");
}

void gateOnBothWays(const std::string &user, bool local) {
  if (local) {
    if (!allowDebug("local"))
      return;
  } else if (!allowDebug(user)) {
    return;
  }
  HeapProfilerStart("/tmp/heap");
}

void gateByVariable(const std::string &user) {
  const bool allowed = allowDebug(user);
  if (allowed)
    HeapProfilerStart("/tmp/heap");
}

void gateByObject(const std::string &user) {
  const auto session = openDebug(user);
  if (!session)
    return;
  HeapProfilerStart("/tmp/heap");
}

void gateInTime(const std::string &user) {
  requireDebug(user);
  HeapProfilerStart("/tmp/heap");
}

static bool mayProfile(const std::string &user) { return isVerbose() && allowDebug(user); }

void gateOfOurOwn(const std::string &user) {
  if (mayProfile(user))
    HeapProfilerStart("/tmp/heap");
}

static void profile() { HeapProfilerStart("/tmp/heap"); }

void oneCallerAsks(const std::string &user) {
  if (allowDebug(user))
    profile();
}

void theOtherToo(const std::string &user) {
  requireDebug(user);
  profile();
}

void services(const std::string &user) {
  if (!allowDebug(user))
    return;
  grpc::reflection::InitProtoReflectionServerBuilderPlugin();
}

void anotherProgram() { std::system("gzip -9 /var/log/gdb.log"); }

void printBacktrace();

static void onTerminate() {
  printBacktrace();
  std::abort();
}

void terminate() { std::set_terminate(onTerminate); }

static volatile std::sig_atomic_t stopped = 0;
static void onSignal(int) { stopped = 1; }

void signals() {
  std::signal(SIGTERM, onSignal);
  std::signal(SIGPIPE, SIG_IGN);
}
