// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++17 -Itestdata/headers/windows -Itestdata/headers/crash-reporters
//
// Crash handlers that take more than stacks, and a program that holds a key and may leave a dump.
#include "breakpad.h"
#include "crashpad.h"
#include "minidumpapiset.h"
#include "tacet/annotate.h"
#include <cstdlib>
#include <string>
#include <sys/resource.h>

void fullMemory(HANDLE process, HANDLE file) {
  MiniDumpWriteDump(process, 1, file, MiniDumpWithFullMemory, nullptr, // expect: tacet-core-dump
                    nullptr, nullptr);
}

void combinedFlags(HANDLE process, HANDLE file) {
  const auto type = static_cast<MINIDUMP_TYPE>(MiniDumpWithFullMemory | MiniDumpWithHandleData |
                                               MiniDumpWithThreadInfo);
  MiniDumpWriteDump(process, 1, file, type, nullptr, nullptr, nullptr); // expect: tacet-core-dump
}

void privateMemory(HANDLE process, HANDLE file) {
  MiniDumpWriteDump( // expect: tacet-core-dump

      process, 1, file,
      static_cast<MINIDUMP_TYPE>(MiniDumpWithPrivateReadWriteMemory | MiniDumpWithThreadInfo),
      nullptr, nullptr, nullptr);
}

void fullMemoryOfBreakpad() {
  google_breakpad::ExceptionHandler handler( // expect: tacet-core-dump
      L"dumps", nullptr, nullptr, nullptr, 7, MiniDumpWithFullMemory, nullptr, nullptr);
}

void regionForBreakpad(google_breakpad::ExceptionHandler &handler, void *session) {
  handler.RegisterAppMemory(session, 4096); // expect: tacet-core-dump
}

void whatStacksPointTo() {
  crashpad::CrashpadInfo::GetCrashpadInfo()
      ->set_gather_indirectly_referenced_memory( // expect: tacet-core-dump
          crashpad::TriState::kEnabled, 4096);
}

void regionsForCrashpad(crashpad::SimpleAddressRangeBag *ranges) {
  auto *info = crashpad::CrashpadInfo::GetCrashpadInfo();
  info->set_extra_memory_ranges(ranges); // expect: tacet-core-dump
}

void streamForCrashpad(const std::string &state) {
  crashpad::CrashpadInfo::GetCrashpadInfo()->AddUserDataMinidumpStream( // expect: tacet-core-dump
      7, state.data(), state.size());
}
