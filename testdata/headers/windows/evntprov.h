// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of the provider side of Event Tracing for Windows. Declarations only.
#pragma once
#include "windows.h"

typedef ULONGLONG REGHANDLE;
typedef struct _EVENT_DESCRIPTOR {
  unsigned short Id;
} EVENT_DESCRIPTOR;
typedef struct _EVENT_DATA_DESCRIPTOR {
  ULONGLONG Ptr;
  ULONG Size;
  ULONG Reserved;
} EVENT_DATA_DESCRIPTOR;

extern "C" {
ULONG EventWrite(REGHANDLE handle, const EVENT_DESCRIPTOR *event, ULONG count,
                 EVENT_DATA_DESCRIPTOR *data);
ULONG EventWriteString(REGHANDLE handle, UCHAR level, ULONGLONG keyword, PCWSTR text);
}
inline void EventDataDescCreate(EVENT_DATA_DESCRIPTOR *descriptor, const void *data, ULONG size) {
  descriptor->Ptr = (ULONGLONG)data;
  descriptor->Size = size;
  descriptor->Reserved = 0;
}
