// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of the Windows SDK.
// flags: -std=c++17 -Itestdata/headers/windows
#include <TraceLoggingProvider.h>
#include <evntprov.h>
#include <string>

void direct(REGHANDLE handle, const wchar_t *password) {
  EventWriteString(handle, 4, 0, password); // expect: tacet-log-leak
}

void described(REGHANDLE handle, const EVENT_DESCRIPTOR *event, const std::string &password) {
  EVENT_DATA_DESCRIPTOR data[1];
  EventDataDescCreate(&data[0], password.data(), ULONG(password.size()));
  EventWrite(handle, event, 1, data); // expect: tacet-log-leak
}

void logged(TraceLoggingHProvider p, const char *password) {
  TraceLoggingWrite(p, "L", TraceLoggingString(password, "pw")); // expect: tacet-log-leak
}

void harmless(REGHANDLE handle, TraceLoggingHProvider provider, const std::string &password) {
  EventWriteString(handle, 4, 0, L"password set");
  TraceLoggingWrite(provider, "Login", TraceLoggingValue(password.size(), "length"));
}
