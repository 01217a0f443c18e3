// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <ostream>

struct Login {
  int attempts;
  char password[32];
};

void stored(const Login &login, FILE *file) {
  std::fwrite(&login, sizeof login, 1, file); // expect: tacet-raw-dump
}

void text(const char *password, FILE *file) { std::fwrite(password, 8, 1, file); }
