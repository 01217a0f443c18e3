// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of the parts of the Windows SDK that debug output and the event log need.
// Declarations only.
#pragma once

typedef const char *LPCSTR;
typedef const wchar_t *LPCWSTR, *PCWSTR;
typedef unsigned long DWORD, ULONG;
typedef unsigned short WORD;
typedef unsigned char UCHAR;
typedef unsigned long long ULONGLONG;
typedef int BOOL;
typedef void *HANDLE, *PSID, *LPVOID;

extern "C" {
void OutputDebugStringA(LPCSTR text);
void OutputDebugStringW(LPCWSTR text);
BOOL ReportEventA(HANDLE log, WORD type, WORD category, DWORD id, PSID user, WORD strings,
                  DWORD size, LPCSTR *texts, LPVOID data);
int wsprintfA(char *buffer, LPCSTR format, ...);
}
#ifdef UNICODE
#define OutputDebugString OutputDebugStringW
#else
#define OutputDebugString OutputDebugStringA
#endif
