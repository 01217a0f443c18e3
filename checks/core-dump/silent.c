// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -D_GNU_SOURCE -Itestdata/headers/sentry-native
//
// The near twins: switched off, only read, or about something else.
#include <sentry.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

void switchedOff(void) {
  struct rlimit limit;
  limit.rlim_cur = 0;
  limit.rlim_max = 0;
  setrlimit(RLIMIT_CORE, &limit);
}

void switchedOffByInitialiser(void) {
  struct rlimit limit = {0, 0};
  if (setrlimit(RLIMIT_CORE, &limit) != 0)
    abort();
}

void offForNow(void) {
  struct rlimit limit = {.rlim_cur = 0, .rlim_max = RLIM_INFINITY};
  setrlimit(RLIMIT_CORE, &limit);
}

int onlyRead(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == RLIM_INFINITY;
}

void lowered(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_CORE, &limit) == 0) {
    limit.rlim_cur = RLIM_INFINITY;
    limit.rlim_cur = 0;
    setrlimit(RLIMIT_CORE, &limit);
  }
}

void throughAVariable(void) {
  const rlim_t size = 0;
  struct rlimit limit;
  memset(&limit, 0, sizeof limit);
  limit.rlim_cur = size;
  setrlimit(RLIMIT_CORE, &limit);
}

void anotherLimit(void) {
  struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
  setrlimit(RLIMIT_NOFILE, &limit);
  setrlimit(RLIMIT_MEMLOCK, &limit);
}

void asMuchAsAllowedOfFiles(void) {
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void ofAnotherProcess(pid_t child) {
  struct rlimit limit = {0, 0};
  prlimit(child, RLIMIT_CORE, &limit, NULL);
  prlimit(child, RLIMIT_CORE, NULL, &limit);
}

void asTheUserSays(rlim_t size) {
  struct rlimit limit = {size, size};
  setrlimit(RLIMIT_CORE, &limit);
}

void notDumpable(void) { prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

int isDumpable(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0); }

void anotherFlag(void) { prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0); }

void regionOutOfDumps(void *keys, size_t size) { madvise(keys, size, MADV_DONTDUMP); }

void anotherAdvice(void *keys, size_t size) { madvise(keys, size, MADV_WILLNEED); }

void noScreenshots(sentry_options_t *options) { sentry_options_set_attach_screenshot(options, 0); }
