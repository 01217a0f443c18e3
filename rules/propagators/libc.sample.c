// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void copied(const char *password) {
  char first[64], second[64];
  strcpy(first, password);
  puts(first); // expect: tacet-log-leak
  memcpy(second, password, sizeof second);
  puts(second); // expect: tacet-log-leak
  char *third = strdup(password);
  puts(third); // expect: tacet-log-leak
  strcpy(first, "nothing");
  puts(first);
  explicit_bzero(second, sizeof second);
  puts(second);
  free(third);
}

void built(const char *password) {
  char line[128] = "password=";
  strcat(line, password);
  puts(line); // expect: tacet-log-leak
  char *text = NULL;
  asprintf(&text, "password=%s", password);
  puts(text); // expect: tacet-log-leak
  snprintf(line, sizeof line, "%zu", strlen(password));
  puts(line);
  free(text);
}

void parsed(char *cookie) {
  char name[32], rest[64];
  puts(strtok(cookie, ";")); // expect: tacet-log-leak
  sscanf(cookie, "%31[^=]=%63s", name, rest);
  puts(rest); // expect: tacet-log-leak
}

void compared(const char *password, const char *expected) {
  printf("%d\n", strcmp(password, expected));
  printf("%s\n", strstr(password, expected)); // expect: tacet-log-leak
}

void opened(const char *password) {
  FILE *file = fopen(password, "r");
  printf("%p\n", (void *)file);
}
