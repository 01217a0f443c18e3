// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The same in C.
#include "tacet/annotate.h"
#include <stddef.h>
#include <stdio.h>
#include <time.h>

TACET_DEBUG_GATE int debug_gate(const char *user, time_t until, FILE *audit);

int constant_operator(FILE *audit) {
  return debug_gate("root", time(NULL) + 900, audit); /* expect: tacet-debug-session */
}

int no_operator(FILE *audit) {
  return debug_gate(NULL, time(NULL) + 900, audit); /* expect: tacet-debug-session */
}

int no_end(const char *user, FILE *audit) {
  return debug_gate(user, 0, audit); /* expect: tacet-debug-session */
}

int no_record(const char *user) {
  return debug_gate(user, time(NULL) + 900, NULL); /* expect: tacet-debug-session */
}
