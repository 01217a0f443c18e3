// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of sentry-native's header.
// flags: -Itestdata/headers/sentry-native
#include <sentry.h>
#include <string.h>

void direct(const char *password, const char *access_token) {
  sentry_set_tag("token", access_token); // expect: tacet-third-party
  sentry_value_t crumb = sentry_value_new_breadcrumb("default", password);
  sentry_add_breadcrumb(crumb); // expect: tacet-third-party
  sentry_value_t event = sentry_value_new_message_event(SENTRY_LEVEL_INFO, "net", password);
  sentry_capture_event(event);                                      // expect: tacet-third-party
  sentry_set_extra("token", sentry_value_new_string(access_token)); // expect: tacet-third-party
}

void object(const char *password) {
  sentry_value_t user = sentry_value_new_object();
  sentry_value_t text = sentry_value_new_string(password);
  sentry_value_set_by_key(user, "pw", text); // expect: tacet-third-party
  sentry_set_user(user);
}

void harmless(const char *password) {
  sentry_set_tag("password", *password ? "set" : "missing");
  sentry_set_extra("length", sentry_value_new_int32((int)strlen(password)));
}
