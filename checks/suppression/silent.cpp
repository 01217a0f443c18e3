// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

void allowed(const char *password) {
  // tacet: allow(tacet-log-leak) reason="a test account of the vendor's"
  fprintf(stderr, "%s\n", password);
}

void allowedForAWhile(const char *password) {
  fprintf(stderr, "%s\n", password); // tacet: allow(tacet-log-leak) reason="demo" until=2999-01-01
}
