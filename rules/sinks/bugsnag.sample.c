// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of the header of Bugsnag's NDK library.
// flags: -Itestdata/headers/bugsnag
#include <bugsnag.h>

void sent(void *event, const char *password, const char *email) {
  bugsnag_leave_breadcrumb(password, BSG_CRUMB_LOG);                 // expect: tacet-third-party
  bugsnag_notify("login", password, BSG_SEVERITY_ERR);               // expect: tacet-third-party
  bugsnag_event_set_user(event, "1", email, "");                     // expect: tacet-third-party
  bugsnag_event_add_metadata_string(event, "login", "pw", password); // expect: tacet-third-party
}

void harmless(void *event, const char *password) {
  bugsnag_event_add_metadata_string(event, "login", "password", *password ? "set" : "missing");
}
