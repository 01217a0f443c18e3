// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include <crypt.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

void prompt(void) {
  const char *answer = getpass("? ");
  printf("%s\n", answer); // expect: tacet-log-leak
}

void network(int peer) {
  char text[512];
  const ssize_t got = recv(peer, text, sizeof text - 1, 0);
  printf("%zd bytes\n", got);
  printf("%s\n", text); // expect: tacet-raw-payload
}

void environment(void) {
  printf("%s\n", getenv("API_TOKEN")); // expect: tacet-log-leak
  printf("%s\n", getenv("HOME"));
}

void used(const char *given, const char *setting) {
  printf("checking %s\n", given); // expect: tacet-log-leak
  puts(crypt(given, setting));
}
