// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of the header of Firebase's C++ library. Declarations only.
#pragma once

namespace firebase {
namespace crashlytics {
void Log(const char *message);
void SetCustomKey(const char *key, const char *value);
void SetCustomKey(const char *key, int value);
void SetUserId(const char *id);
} // namespace crashlytics
} // namespace firebase
