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

struct Point {
  int x, y;
};

void written(const Login &login, const Point &point, std::ostream &out) {
  out.write(reinterpret_cast<const char *>(&login), sizeof login); // expect: tacet-raw-dump
  out.write(reinterpret_cast<const char *>(&point), sizeof point);
}

void dumped(const Login &login, const Point &point) {
  __builtin_dump_struct(&login, &std::printf); // expect: tacet-raw-dump
  __builtin_dump_struct(&point, &std::printf);
}

void text(const char *password, FILE *file) { std::fwrite(password, 8, 1, file); }
