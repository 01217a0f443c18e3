// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of the debug reports of Microsoft's C runtime. Declarations only.
#pragma once

extern "C" int _CrtDbgReport(int type, const char *file, int line, const char *module,
                             const char *format, ...);
#define _CRT_WARN 0
#define _RPT1(type, text, a) _CrtDbgReport(type, nullptr, 0, nullptr, text, a)
