// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of the headers of Firebase's C++ library.
// flags: -Itestdata/headers/firebase
#include <firebase/analytics.h>
#include <firebase/crashlytics.h>

void sent(const char *password, const char *email) {
  firebase::analytics::LogEvent("login", "pw", password);   // expect: tacet-third-party
  firebase::analytics::Parameter parameter("login", email); // expect: tacet-third-party
  firebase::analytics::LogEvent("login", &parameter, 1);
  firebase::analytics::SetUserId(email);                  // expect: tacet-third-party
  firebase::crashlytics::SetCustomKey("login", password); // expect: tacet-third-party
}

void harmless(const char *password) {
  firebase::analytics::LogEvent("login", "password", *password ? "set" : "missing");
  firebase::crashlytics::SetCustomKey("password", 1);
}
