// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// Look-alikes of the headers of Windows, Breakpad, Crashpad and sentry-native.
// flags: -std=c++17 -Itestdata/headers/windows -Itestdata/headers/crash-reporters -Itestdata/headers/sentry-native
#include "breakpad.h"
#include "crashpad.h"
#include "minidumpapiset.h"
#include <sentry.h>

void windows(HANDLE process, HANDLE file) {
  MiniDumpWriteDump( // expect: tacet-core-dump
      process, 1, file, MiniDumpWithFullMemory, nullptr, nullptr, nullptr);
  MiniDumpWriteDump( // expect: tacet-core-dump
      process, 1, file, MiniDumpWithDataSegs, nullptr, nullptr, nullptr);
  MiniDumpWriteDump(process, 1, file, MiniDumpNormal, nullptr, nullptr, nullptr);
}

void breakpad(void *region) {
  google_breakpad::ExceptionHandler full( // expect: tacet-core-dump
      L"dumps", nullptr, nullptr, nullptr, 7, MiniDumpWithFullMemory, nullptr, nullptr);
  full.RegisterAppMemory(region, 64); // expect: tacet-core-dump
  google_breakpad::ExceptionHandler small(L"dumps", nullptr, nullptr, nullptr, 7, MiniDumpNormal,
                                          nullptr, nullptr);
  small.WriteMinidump();
}

void crashpadClient(crashpad::SimpleAddressRangeBag *ranges, crashpad::Settings &settings) {
  auto *info = crashpad::CrashpadInfo::GetCrashpadInfo();
  info->set_gather_indirectly_referenced_memory( // expect: tacet-core-dump
      crashpad::TriState::kEnabled, 1024);
  info->set_extra_memory_ranges(ranges);          // expect: tacet-core-dump
  info->AddUserDataMinidumpStream(1, ranges, 16); // expect: tacet-core-dump
  settings.SetUploadsEnabled(true);               // expect: tacet-core-dump
  info->set_gather_indirectly_referenced_memory(crashpad::TriState::kDisabled, 0);
  info->set_extra_memory_ranges(nullptr);
  settings.SetUploadsEnabled(false);
}

void sentry() {
  sentry_options_t *options = sentry_options_new();
  sentry_options_set_attach_screenshot(options, 1); // expect: tacet-core-dump
  sentry_options_set_attach_screenshot(options, 0);
  sentry_init(options);
}
