// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of the header of New Relic's C library.
// flags: -Itestdata/headers/newrelic
#include <libnewrelic.h>

void sent(newrelic_txn_t *transaction, const char *password) {
  newrelic_add_attribute_string(transaction, "login", password); // expect: tacet-third-party
  newrelic_notice_error(transaction, 1, password, "login");      // expect: tacet-third-party
}

void harmless(newrelic_txn_t *transaction, const char *password) {
  newrelic_add_attribute_string(transaction, "password", *password ? "set" : "missing");
}
