// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// checks: debug-hook
// needs: libcivetweb-dev libevent-dev libjemalloc-dev
//
// Ways inside in C.
#include <civetweb.h>
#include <event2/http.h>
#include <jemalloc/jemalloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <unistd.h>

void dump_connections(FILE *into);

static int show(struct mg_connection *connection, void *data) {
  mg_printf(connection, "%p", data);
  return 200;
}

void civetweb(struct mg_context *context) {
  mg_set_request_handler(context, "/debug/pools", show, 0); // expect: tacet-debug-hook
}

static void show_event(struct evhttp_request *request, void *data) {
  evhttp_send_reply(request, 200, data, 0);
}

void libevent(struct evhttp *server) {
  evhttp_set_cb(server, "/heap", show_event, 0); // expect: tacet-debug-hook
}

int microhttpd(const char *url) {
  if (strcmp(url, "/debug") == 0) { // expect: tacet-debug-hook
    dump_connections(stdout);
    return 1;
  }
  return 0;
}

void jemalloc(void) {
  mallctl("prof.dump", 0, 0, 0, 0); // expect: tacet-debug-hook
}

void attach(int pid) {
  ptrace(PTRACE_ATTACH, pid, 0, 0); // expect: tacet-debug-hook
}

void spawn(const char *pid) {
  execlp("gcore", "gcore", pid, (char *)0); // expect: tacet-debug-hook
}

static void on_usr1(int number) {
  (void)number;
  dump_connections(stderr);
}

void handler(void) {
  signal(SIGUSR1, on_usr1); // expect: tacet-debug-hook
}

void action(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_usr1;
  sigaction(SIGUSR1, &action, 0); // expect: tacet-debug-hook
}
