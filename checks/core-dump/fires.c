// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -D_GNU_SOURCE -Itestdata/headers/sentry-native
//
// Memory that was kept out of dumps, or could be, is let into them.
#include <sentry.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

void unlimited(void) {
  struct rlimit limit;
  limit.rlim_cur = RLIM_INFINITY;
  limit.rlim_max = RLIM_INFINITY;
  setrlimit(RLIMIT_CORE, &limit); // expect: tacet-core-dump
}

void unlimitedByInitialiser(void) {
  struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
  if (setrlimit(RLIMIT_CORE, &limit) != 0) // expect: tacet-core-dump
    _exit(1);
}

void aMegabyte(void) {
  struct rlimit limit = {.rlim_cur = 1024 * 1024, .rlim_max = RLIM_INFINITY};
  setrlimit(RLIMIT_CORE, &limit); // expect: tacet-core-dump
}

void asMuchAsAllowed(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_CORE, &limit) == 0) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_CORE, &limit); // expect: tacet-core-dump
  }
}

void throughAVariable(void) {
  const rlim_t size = 65536;
  struct rlimit limit;
  memset(&limit, 0, sizeof limit);
  limit.rlim_cur = size;
  setrlimit(RLIMIT_CORE, &limit); // expect: tacet-core-dump
}

void throughACopy(void) {
  const struct rlimit wanted = {RLIM_INFINITY, RLIM_INFINITY};
  struct rlimit limit = wanted;
  setrlimit(RLIMIT_CORE, &limit); // expect: tacet-core-dump
}

void ofAnotherProcess(pid_t child) {
  struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
  prlimit(child, RLIMIT_CORE, &limit, NULL); // expect: tacet-core-dump
}

void dumpable(void) {
  prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // expect: tacet-core-dump
}

void dumpableForRoot(void) {
  const int mode = 2;
  prctl(PR_SET_DUMPABLE, mode); // expect: tacet-core-dump
}

void dumpableAfterSetuid(uid_t user) {
  if (setuid(user) == 0)
    prctl(PR_SET_DUMPABLE, 1L, 0L, 0L, 0L); // expect: tacet-core-dump
}

void regionIntoDumps(void *keys, size_t size) {
  madvise(keys, size, MADV_DODUMP); // expect: tacet-core-dump
}

void screenshots(sentry_options_t *options) {
  sentry_options_set_attach_screenshot(options, 1); // expect: tacet-core-dump
}
