// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>

void reasonless(const char *password) {
  /* tacet: allow(tacet-log-leak) */ // expect: tacet-suppression
  fprintf(stderr, "%s\n", password); // expect: tacet-log-leak
}

void unused(int count) {
  /* tacet: allow(tacet-log-leak) reason="nothing to allow" */ // expect: tacet-suppression
  fprintf(stderr, "%d\n", count);
}

void unknownRule(int count) {
  /* tacet: allow(tacet-log-leek) reason="a typing error" */ // expect: tacet-suppression
  fprintf(stderr, "%d\n", count);
}

void expired(const char *password) {
  /* tacet: allow(tacet-log-leak) reason="demo" until=2020-01-01 */ // expect: tacet-suppression
  fprintf(stderr, "%s\n", password);                                // expect: tacet-log-leak
}
