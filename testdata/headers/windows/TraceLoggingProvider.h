// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of TraceLogging: TraceLoggingWrite expands to code that packs each field.
// Declarations only.
#pragma once
#include "evntprov.h"

struct TraceLoggingHProvider_;
typedef TraceLoggingHProvider_ *TraceLoggingHProvider;
template <class T> struct TacetLookAlikeField {
  const T *value;
};
template <class T> TacetLookAlikeField<T> _tlgWrapAuto(const T &value, const char *name);
template <class... F>
ULONG _tlgWrite(TraceLoggingHProvider provider, const char *event, F... fields);
#define TraceLoggingValue(value, name) _tlgWrapAuto(value, name)
#define TraceLoggingString(value, name) _tlgWrapAuto(value, name)
#define TraceLoggingWrite(provider, event, ...) _tlgWrite(provider, event, ##__VA_ARGS__)
