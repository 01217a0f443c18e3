// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include <err.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void direct(const char *user, const char *password) {
  printf("login as %s with %s\n", user, password); // expect: tacet-log-leak
  fprintf(stderr, "password %s\n", password);      // expect: tacet-log-leak
  puts(password);                                  // expect: tacet-log-leak
  fputs(password, stderr);                         // expect: tacet-log-leak
  fwrite(password, 1, strlen(password), stdout);   // expect: tacet-log-leak
  perror(password);                                // expect: tacet-log-leak
  warnx("bad login: %s", password);                // expect: tacet-log-leak
  warn("bad login: %.*s", 8, password);            // expect: tacet-log-leak
}

void built(const char *access_token) {
  char line[256];
  snprintf(line, sizeof line, "Authorization: Bearer %s", access_token);
  fputs(line, stdout); // expect: tacet-log-leak
  snprintf(line, sizeof line, "%zu bytes", strlen(access_token));
  fputs(line, stdout);
}

void harmless(const char *password) {
  printf("password at %p\n", (const void *)password);
  printf("password length %zu\n", strlen(password));
  printf("password %s\n", password ? "set" : "missing");
  fprintf(stderr, "%.0s", password);
  puts("password required");
}
