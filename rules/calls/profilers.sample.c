// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libgoogle-perftools-dev
#include <gperftools/heap-profiler.h>
#include <gperftools/profiler.h>
#include <stdlib.h>
#include <sys/ptrace.h>

void profilers(int process) {
  HeapProfilerStart("heap"); // expect: tacet-debug-hook
  ProfilerStart("cpu");      // expect: tacet-debug-hook
  ProfilerStop();
  ptrace(PTRACE_SEIZE, process, 0, 0); // expect: tacet-debug-hook
  ptrace(PTRACE_TRACEME, 0, 0, 0);
  system("gcore 1"); // expect: tacet-debug-hook
  system("sync");
}
