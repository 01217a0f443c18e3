// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The same in C, done right.
#include "tacet/annotate.h"
#include <stddef.h>
#include <stdio.h>
#include <time.h>

TACET_DEBUG_GATE int debug_gate(const char *user, time_t until, FILE *audit);

struct request {
  const char *user;
};

int whole(const struct request *request, FILE *audit) {
  return debug_gate(request->user, time(NULL) + 900, audit);
}

int opened(const struct request *request) {
  FILE *audit = fopen("/var/log/audit", "a");
  return debug_gate(request->user, time(NULL) + 900, audit);
}
