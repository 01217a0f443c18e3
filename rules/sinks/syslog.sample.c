// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include <stdarg.h>
#include <string.h>
#include <syslog.h>

struct session {
  char *user;
  char *password;
  int attempts;
};

void direct(const struct session *s) {
  syslog(LOG_INFO, "try %d: %s/%s", s->attempts, s->user, s->password); // expect: tacet-log-leak
  syslog(LOG_DEBUG, "token %.*s", 4, s->password);                      // expect: tacet-log-leak
}

static void say(const char *format, ...) {
  va_list rest;
  va_start(rest, format);
  vsyslog(LOG_ERR, format, rest);
  va_end(rest);
}

void wrapped(const struct session *s) {
  say("could not log in with %s", s->password); // expect: tacet-log-leak
  say("could not log in after %d attempts", s->attempts);
}

void harmless(const struct session *s) {
  syslog(LOG_INFO, "password of %zu bytes at %p", strlen(s->password), (void *)s->password);
  syslog(LOG_INFO, "password is %s", strcmp(s->password, "") ? "set" : "empty");
}
