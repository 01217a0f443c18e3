// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -D_GNU_SOURCE
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

void raise(void *region, unsigned long size) {
  struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
  setrlimit(RLIMIT_CORE, &limit);            // expect: tacet-core-dump
  prlimit(getpid(), RLIMIT_CORE, &limit, 0); // expect: tacet-core-dump
  prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);        // expect: tacet-core-dump
  madvise(region, size, MADV_DODUMP);        // expect: tacet-core-dump
}

void lower(void *region, unsigned long size) {
  struct rlimit limit = {0, 0};
  setrlimit(RLIMIT_CORE, &limit);
  getrlimit(RLIMIT_CORE, &limit);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  madvise(region, size, MADV_DONTDUMP);
  limit.rlim_cur = 4096;
  setrlimit(RLIMIT_NOFILE, &limit);
}
