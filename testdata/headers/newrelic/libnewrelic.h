// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of the header of New Relic's C library. Declarations only.
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef struct _newrelic_txn_t newrelic_txn_t;
bool newrelic_add_attribute_string(newrelic_txn_t *transaction, const char *key,
                                   const char *value);
void newrelic_notice_error(newrelic_txn_t *transaction, int priority, const char *errmsg,
                           const char *errclass);
#ifdef __cplusplus
}
#endif
