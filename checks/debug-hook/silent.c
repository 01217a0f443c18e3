// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// checks: debug-hook
// needs: libcivetweb-dev libevent-dev libjemalloc-dev
//
// The near twins in C.
#include "tacet/annotate.h"
#include <civetweb.h>
#include <event2/http.h>
#include <jemalloc/jemalloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <unistd.h>

TACET_DEBUG_GATE int debug_gate(const struct mg_connection *connection);
TACET_DEBUG_GATE int debug_gate_of(const char *user);
void dump_connections(FILE *into);
void print_backtrace(void);

static int show(struct mg_connection *connection, void *data) {
  if (!debug_gate(connection))
    return 403;
  mg_printf(connection, "%p", data);
  return 200;
}

void civetweb(struct mg_context *context) {
  mg_set_request_handler(context, "/debug/pools", show, 0);
  mg_set_request_handler(context, "/metrics", show, 0);
}

static void show_event(struct evhttp_request *request, void *data) {
  evhttp_send_reply(request, 200, data, 0);
}

void libevent(struct evhttp *server) { evhttp_set_cb(server, "/health", show_event, 0); }

int microhttpd(const char *url, const char *user) {
  if (strcmp(url, "/debug") == 0) {
    if (debug_gate_of(user) != 1)
      return 0;
    dump_connections(stdout);
    return 1;
  }
  return strcmp(url, "/index.html") == 0;
}

void jemalloc(const char *user) {
  if (debug_gate_of(user))
    mallctl("prof.dump", 0, 0, 0, 0);
}

void another_control(void) { mallctl("thread.tcache.flush", 0, 0, 0, 0); }

void traced(void) { ptrace(PTRACE_TRACEME, 0, 0, 0); }

void spawn(const char *file) { execlp("gzip", "gzip", file, (char *)0); }

static volatile sig_atomic_t stopped;
static void on_term(int number) { stopped = number; }

static void on_crash(int number) {
  (void)number;
  print_backtrace();
  _exit(1);
}

void handlers(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  sigaction(SIGSEGV, &action, 0);
  signal(SIGTERM, on_term);
}
