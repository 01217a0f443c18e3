// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include <signal.h>
#include <stdio.h>
#include <string.h>

void dump_table(FILE *into);

static volatile sig_atomic_t stop;
static void on_dump(int number) { dump_table(stderr); }
static void on_stop(int number) { stop = number; }

void handlers(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  signal(SIGUSR1, on_dump); // expect: tacet-debug-hook
  signal(SIGTERM, on_stop);
  action.sa_handler = on_dump;
  sigaction(SIGUSR2, &action, NULL); // expect: tacet-debug-hook
  action.sa_handler = on_stop;
  sigaction(SIGUSR2, &action, NULL); // wrong: tacet-debug-hook
}
