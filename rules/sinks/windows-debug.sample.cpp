// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of the Windows SDK.
// flags: -std=c++17 -Itestdata/headers/windows
#include <crtdbg.h>
#include <string>
#include <windows.h>

void direct(const std::string &user, const std::string &password) {
  OutputDebugStringA(password.c_str());                          // expect: tacet-log-leak
  OutputDebugString(("login " + user + " " + password).c_str()); // expect: tacet-log-leak
  _RPT1(_CRT_WARN, "password %s", password.c_str());             // expect: tacet-log-leak
  char line[256];
  wsprintfA(line, "password %s", password.c_str());
  OutputDebugStringA(line); // expect: tacet-log-leak
}

void wide(const wchar_t *password) {
  OutputDebugStringW(password); // expect: tacet-log-leak
}

void reported(HANDLE log, const char *password) {
  LPCSTR texts[] = {"login", password};
  ReportEventA(log, 4, 0, 1, nullptr, 2, 0, texts, nullptr); // expect: tacet-log-leak
}

void harmless(const std::string &password) {
  OutputDebugStringA(password.empty() ? "password missing" : "password set");
  OutputDebugStringA(std::to_string(password.size()).c_str());
  _RPT1(_CRT_WARN, "password at %p", static_cast<const void *>(password.data()));
}
