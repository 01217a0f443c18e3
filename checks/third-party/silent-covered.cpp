// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20 -Itestdata/headers/sentry-native
// config: checks/third-party/contracts.yaml
//
// A contract covers these kinds at this vendor.
#include <sentry.h>
#include <string>

void contact(const std::string &email) { sentry_set_tag("user", email.c_str()); }

void number(const char *phoneNumber) { sentry_set_tag("phone", phoneNumber); }

void network(const char *clientIp) { sentry_set_tag("from", clientIp); }

void breadcrumb(const std::string &email) {
  const std::string text = "login of " + email;
  sentry_add_breadcrumb(sentry_value_new_breadcrumb("default", text.c_str()));
}
