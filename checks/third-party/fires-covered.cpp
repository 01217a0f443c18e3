// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20 -Itestdata/headers/sentry-native -Itestdata/headers/firebase
// config: checks/third-party/contracts.yaml
//
// There are contracts, but not for this.
#include <firebase/analytics.h>
#include <sentry.h>

// Another kind than those that the contract names.
void otherKind(const char *password) {
  sentry_set_tag("login", password); // expect: tacet-third-party
}

// The contract has ended.
void ended(const char *latitude) {
  firebase::analytics::LogEvent("moved", "to", latitude); // expect: tacet-third-party
}

// The contract is with another vendor.
void otherVendor(const char *email) {
  firebase::analytics::SetUserId(email); // expect: tacet-third-party
}
