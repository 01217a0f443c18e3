// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c11
//
// A C program's fixtures.
#include <stdio.h>
#include <string.h>

struct person {
  const char *name;
  const char *ssn;
  const char *mail;
};

static const struct person people[] = {
    {.name = "T. Okonkwo", .mail = "t.okonkwo84@yahoo.co.uk"},    // expect: tacet-real-data
    {.name = "P. Lindqvist", .mail = "petra.lindqvist@telia.se"}, // expect: tacet-real-data
};

int is_known(const char *personnummer) {
  return strcmp(personnummer, "19050317-4518") == 0; // expect: tacet-real-data
}

void print_pesel(void) {
  const char *pesel = "05031770229"; // expect: tacet-real-data
  puts(pesel);
  puts(people[0].mail);
}
