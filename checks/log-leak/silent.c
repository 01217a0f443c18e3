// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The twins of fires.c: the conversion, the length or the text tells, the value stays inside.
#include "tacet/annotate.h"
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>

struct session {
  char user[32];
  char password[32];
  unsigned char session_key[16];
  bool password_set;
  size_t password_len;
};

void facts(const struct session *s) {
  syslog(LOG_INFO, "%d %zu", s->password_set, s->password_len);
}

void length(const char *secret_key) {
  char line[128];
  snprintf(line, sizeof line, "key of %zu bytes", strlen(secret_key));
  fputs(line, stderr);
}

void pointer(const char *access_token) { fprintf(stderr, "%p\n", (const void *)access_token); }

void precision_of_zero(const char *password) { syslog(LOG_DEBUG, "%.0s", password); }

void overwritten(const char *password) {
  char line[64];
  strcpy(line, password);
  strcpy(line, "done");
  fputs(line, stderr);
}

void wiped(const struct session *s) {
  char copy[32];
  memcpy(copy, s->password, sizeof copy);
  memset(copy, 'x', sizeof copy - 1);
  copy[sizeof copy - 1] = '\0';
  syslog(LOG_DEBUG, "%s", copy);
}

static void report(const char *format, ...) {
  va_list rest;
  va_start(rest, format);
  vfprintf(stderr, format, rest);
  va_end(rest);
}

void wrapper_with_facts(const char *password) {
  report("password is %s\n", password ? "set" : "missing");
}

void log_msg(int level, const char *format, ...) __attribute__((format(printf, 2, 3)));

void wrapper_without_body(const struct session *s) {
  log_msg(2, "password has %zu bytes", strlen(s->password));
}

static void get_length(const struct session *s, size_t *result) { *result = strlen(s->password); }

void out_parameter(const struct session *s) {
  size_t length = 0;
  get_length(s, &length);
  fprintf(stderr, "%zu\n", length);
}

void presence_in_environment(void) {
  syslog(LOG_INFO, "%s", getenv("API_TOKEN") ? "token given" : "no token");
  syslog(LOG_INFO, "%s", getenv("LANG"));
}

void comparison(const char *password, const char *other) {
  fprintf(stderr, "%d\n", strcmp(password, other) == 0);
}

void hexdump_key(const char *title, const void *data, size_t size);

void keyed_dump(const struct session *s) {
  hexdump_key("key", s->session_key, sizeof s->session_key);
}

const char *mask_value(const char *value);

void masked_by_name(const char *password) { fprintf(stderr, "%s\n", mask_value(password)); }

TACET_REDACTOR const char *pseudonym(const char *value);

void masked_by_annotation(const char *password) { fprintf(stderr, "%s\n", pseudonym(password)); }

static const char *stars(const char *value) { return value ? "********" : "(none)"; }

void masked_by_constant(const char *password) { fprintf(stderr, "%s\n", stars(password)); }

void texts_only(int line) {
  syslog(LOG_WARNING, "wrong password");
  syslog(LOG_WARNING, "Client secret was read, line %d", line);
}

enum token { TOKEN_WORD, TOKEN_NUMBER };

void kind_of_token(enum token token) { fprintf(stderr, "token %d\n", token); }

#define KEY_PASSWORD "auth.password"

void name_of_key(void) { fprintf(stderr, "missing %s\n", KEY_PASSWORD); }

void policy(const char *password_policy, const char *htpasswd) {
  fprintf(stderr, "%s %s\n", password_policy, htpasswd);
}

struct field {
  char *password TACET_PUBLIC;
};

void annotated_public(const struct field *f) { fprintf(stderr, "%s\n", f->password); }

int my_snprintf(char *into, size_t size, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

void written_anew(const char *password) {
  char line[128];
  snprintf(line, sizeof line, "pw=%s", password);
  my_snprintf(line, sizeof line, "%zu", strlen(password));
  fputs(line, stderr);
}

/// The first `void *` of two is the first that comes back.
int later(void (*call)(void *context, void *data), void *context, void *data);
static void tell(void *context, void *data) {
  (void)data;
  fprintf(stderr, "%s\n", (char *)context);
}
void two_contexts(char *title, char *password) { later(tell, title, password); }

void labelled_type(const char *msgtype) { fprintf(stderr, "private key %s\n", msgtype); }

// Two buffers share the name of their fields and nothing else.
struct text_buffer {
  int length;
  char *data;
};
static void keep(struct text_buffer *into, char *password) { into->data = password; }
static void show(const struct text_buffer *other) { fprintf(stderr, "%s\n", other->data); }
void two_buffers(struct text_buffer *one, const struct text_buffer *other, char *password) {
  keep(one, password);
  show(other);
}
