// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -Itestdata/headers/windows -Itestdata/headers/crash-reporters
//
// Crash handlers that take stacks, and a program of which nobody said that it holds secrets.
#include "breakpad.h"
#include "crashpad.h"
#include "minidumpapiset.h"
#include <cstdlib>
#include <string>
#include <sys/resource.h>

void stacksOnly(HANDLE process, HANDLE file) {
  MiniDumpWriteDump(process, 1, file, MiniDumpNormal, nullptr, nullptr, nullptr);
}

void combinedFlags(HANDLE process, HANDLE file) {
  const auto type = static_cast<MINIDUMP_TYPE>(MiniDumpWithHandleData | MiniDumpWithThreadInfo);
  MiniDumpWriteDump(process, 1, file, type, nullptr, nullptr, nullptr);
}

void filtered(HANDLE process, HANDLE file) {
  MiniDumpWriteDump(process, 1, file, MiniDumpFilterMemory, nullptr, nullptr, nullptr);
}

void stacksOfBreakpad() {
  google_breakpad::ExceptionHandler handler(L"dumps", nullptr, nullptr, nullptr, 7, MiniDumpNormal,
                                            nullptr, nullptr);
}

void breakpadOfLinux() {
  google_breakpad::MinidumpDescriptor descriptor("/var/crash");
  google_breakpad::ExceptionHandler handler(descriptor, nullptr, nullptr, nullptr, true, -1);
  handler.WriteMinidump();
}

void notWhatStacksPointTo() {
  crashpad::CrashpadInfo::GetCrashpadInfo()->set_gather_indirectly_referenced_memory(
      crashpad::TriState::kDisabled, 0);
}

void noRegions() { crashpad::CrashpadInfo::GetCrashpadInfo()->set_extra_memory_ranges(nullptr); }

void noUploads(crashpad::Settings &settings) { settings.SetUploadsEnabled(false); }

int main(int argc, char **) {
  if (argc > 1)
    std::abort();
}
