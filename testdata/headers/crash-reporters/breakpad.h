// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of Breakpad's handlers, of Linux and of Windows. Declarations only.
#pragma once
#include "../windows/minidumpapiset.h"
#include <cstddef>
#include <string>

namespace google_breakpad {
class MinidumpDescriptor {
public:
  explicit MinidumpDescriptor(const std::string &directory);
};
class ExceptionHandler {
public:
  ExceptionHandler(const MinidumpDescriptor &descriptor, void *filter, void *callback,
                   void *context, bool install, int server);
  ExceptionHandler(const std::wstring &path, void *filter, void *callback, void *context,
                   int handlers, MINIDUMP_TYPE type, const wchar_t *pipe, void *info);
  void RegisterAppMemory(void *start, size_t length);
  bool WriteMinidump();
};
} // namespace google_breakpad
