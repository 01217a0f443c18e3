// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libdlt-dev
#include <dlt/dlt.h>
#include <string.h>

DLT_DECLARE_CONTEXT(context)

void direct(const char *user, const char *password) {
  DLT_LOG(context, DLT_LOG_INFO, DLT_STRING(user), DLT_STRING(password)); // expect: tacet-log-leak
  DLT_LOG(context, DLT_LOG_INFO, DLT_UTF8(password));                     // expect: tacet-log-leak
  DLT_LOG_STRING(context, DLT_LOG_INFO, password);                        // expect: tacet-log-leak
}

void dumped(const unsigned char *private_key, unsigned short size) {
  DLT_LOG(context, DLT_LOG_DEBUG, DLT_RAW((void *)private_key, size)); // expect: tacet-log-leak
}

void harmless(const char *password) {
  DLT_LOG(context, DLT_LOG_INFO, DLT_STRING("password length"), DLT_UINT(strlen(password)));
  DLT_LOG(context, DLT_LOG_INFO, DLT_BOOL(*password != 0));
}
