// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of Windows' header for minidumps. Declarations only.
#pragma once

typedef void *HANDLE;
typedef enum _MINIDUMP_TYPE {
  MiniDumpNormal = 0x0,
  MiniDumpWithDataSegs = 0x1,
  MiniDumpWithFullMemory = 0x2,
  MiniDumpWithHandleData = 0x4,
  MiniDumpFilterMemory = 0x8,
  MiniDumpWithIndirectlyReferencedMemory = 0x40,
  MiniDumpWithPrivateReadWriteMemory = 0x200,
  MiniDumpWithThreadInfo = 0x1000
} MINIDUMP_TYPE;
#ifdef __cplusplus
extern "C"
#endif
    int
    MiniDumpWriteDump(HANDLE process, unsigned long id, HANDLE file, MINIDUMP_TYPE type,
                      void *exception, void *stream, void *callback);
