// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// How C programs leak: formatted buffers, wrappers with variable arguments, dumps and structs.
#include "tacet/annotate.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>

struct session {
  char user[32];
  char password[32];
  unsigned char session_key[16];
};

void direct(const struct session *s) {
  syslog(LOG_INFO, "%s %s", s->user, s->password); // expect: tacet-log-leak
}

void buffer_by_snprintf(const char *secret_key) {
  char line[128];
  snprintf(line, sizeof line, "key %s", secret_key);
  fputs(line, stderr); // expect: tacet-log-leak
}

void buffer_by_strcat(const char *access_token) {
  char line[128] = "Bearer ";
  strcat(line, access_token);
  fprintf(stderr, "%s\n", line); // expect: tacet-log-leak
}

void buffer_by_memcpy(const struct session *s) {
  char copy[32];
  memcpy(copy, s->password, sizeof copy);
  syslog(LOG_DEBUG, "%.8s", copy); // expect: tacet-log-leak
}

void copy_on_the_heap(const char *password) {
  char *copy = strdup(password);
  fprintf(stderr, "%s\n", copy); // expect: tacet-log-leak
  free(copy);
}

static void report(const char *format, ...) {
  va_list rest;
  va_start(rest, format);
  vfprintf(stderr, format, rest);
  va_end(rest);
}

void wrapper_by_vfprintf(const char *password) {
  report("password is %s\n", password); // expect: tacet-log-leak
}

void log_msg(int level, const char *format, ...) __attribute__((format(printf, 2, 3)));

void wrapper_without_body(const struct session *s) {
  log_msg(2, "password is %s", s->password); // expect: tacet-log-leak
}

#define DEBUG(...) report(__VA_ARGS__)
#define TELL log_msg

void macro_around_wrapper(const char *password) {
  DEBUG("got %s\n", password); // expect: tacet-log-leak
  TELL(1, "got %s", password); // expect: tacet-log-leak
}

static void get_secret(const struct session *s, const char **result) { *result = s->password; }

void out_parameter(const struct session *s) {
  const char *text = NULL;
  get_secret(s, &text);
  fprintf(stderr, "%s\n", text); // expect: tacet-log-leak
}

void environment_by_key(void) {
  syslog(LOG_INFO, "%s", getenv("API_TOKEN")); // expect: tacet-log-leak
}

void either(const char *password, int show) {
  fprintf(stderr, "%s\n", show ? password : "***"); // expect: tacet-log-leak
}

void bytes_in_a_loop(const unsigned char *session_key) {
  for (int i = 0; i < 16; ++i)
    fprintf(stderr, "%02x", session_key[i]); // expect: tacet-raw-dump
}

static void hex(const char *title, const unsigned char *data, size_t size) {
  fprintf(stderr, "%s", title);
  for (size_t i = 0; i < size; ++i)
    fprintf(stderr, "%02x", data[i]); // expect: tacet-raw-dump
}

void dump_of_key(const struct session *s) { hex("key", s->session_key, sizeof s->session_key); }

struct hooks {
  void (*log)(int level, const char *text);
};

void log_by_function_pointer(const struct hooks *hooks, const char *password) {
  hooks->log(3, password); // expect: tacet-log-leak
}

void literal_beside_conversion(const char *out) {
  syslog(LOG_DEBUG, "Client secret: [%s]", out); // expect: tacet-log-leak
}

struct patient {
  char *label TACET_SENSITIVE("health");
};

void annotated_field(const struct patient *p) {
  fprintf(stderr, "%s\n", p->label); // expect: tacet-log-leak
}

void quote_of_credential(const char *passwd) {
  perror(passwd); // expect: tacet-log-leak
}

void written_behind_the_start(const char *password, int count) {
  char line[128];
  int n = snprintf(line, sizeof line, "pw=%s", password);
  snprintf(line + n, sizeof line - n, " tries=%d", count);
  fputs(line, stderr); // expect: tacet-log-leak
}

int my_snprintf(char *into, size_t size, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

void own_snprintf(const char *password) {
  char line[128];
  my_snprintf(line, sizeof line, "pw=%s", password);
  fputs(line, stderr); // expect: tacet-log-leak
}

// A project's own buffer: its text goes in by printf and by pointer, and comes out by pointer.
struct buffer {
  int length;
  char *data;
};
struct buffer make_buffer(size_t size);
int buf_printf(struct buffer *into, const char *format, ...) __attribute__((format(printf, 2, 3)));
static char *buf_text(const struct buffer *buffer) { return buffer->data; }
static char *buf_end(struct buffer *buffer) { return buffer->data + buffer->length; }

static const char *describe(const struct session *s) {
  struct buffer out = make_buffer(64);
  buf_printf(&out, "%s/%s", s->user, s->password);
  return buf_text(&out);
}

void own_buffer(const struct session *s) {
  fprintf(stderr, "%s\n", describe(s)); // expect: tacet-log-leak
}

void pointer_into_buffer(const struct session *s) {
  struct buffer out = make_buffer(64);
  memcpy(buf_end(&out), s->password, sizeof s->password);
  fprintf(stderr, "%s\n", buf_text(&out)); // expect: tacet-log-leak
}

// An option table that knows its record's fields by their offsets.
struct settings {
  char *host;
  char *remote_password;
};
struct option {
  const char *name;
  size_t offset;
};
void by_offset(const struct settings *settings, const struct option *option) {
  const char *value = *(char *const *)((const char *)settings + option->offset);
  fprintf(stderr, "%s: %s\n", option->name, value); // expect: tacet-log-leak
}
