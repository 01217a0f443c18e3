// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20 -Itestdata/headers/sentry-native -Itestdata/headers/crashpad -Itestdata/headers/bugsnag -Itestdata/headers/firebase -Itestdata/headers/newrelic
//
// Sensitive data goes to vendors, and nobody has a contract.
#include <bugsnag.h>
#include <client/annotation.h>
#include <client/simple_string_dictionary.h>
#include <firebase/analytics.h>
#include <firebase/crashlytics.h>
#include <libnewrelic.h>
#include <sentry.h>
#include <string>

void tag(const std::string &email) {
  sentry_set_tag("user", email.c_str()); // expect: tacet-third-party
}

void breadcrumb(const std::string &password) {
  const std::string text = "login with " + password;
  sentry_add_breadcrumb( // expect: tacet-third-party
      sentry_value_new_breadcrumb("default", text.c_str()));
}

void event(const std::string &accessToken) {
  const std::string text = "rejected " + accessToken;
  sentry_capture_event( // expect: tacet-third-party
      sentry_value_new_message_event(SENTRY_LEVEL_ERROR, "net", text.c_str()));
}

void user(const char *phoneNumber) {
  sentry_value_t user = sentry_value_new_object();
  sentry_value_set_by_key(user, "phone", // expect: tacet-third-party
                          sentry_value_new_string(phoneNumber));
  sentry_set_user(user);
}

static crashpad::StringAnnotation<64> account("account");

void annotation(const std::string &email) {
  account.Set(email.c_str()); // expect: tacet-third-party
}

void dictionary(crashpad::SimpleStringDictionary &known, const std::string &sessionToken) {
  known.SetKeyValue("session", sessionToken.c_str()); // expect: tacet-third-party
}

void bugsnagUser(const char *email) {
  bugsnag_set_user("1", email, "x"); // expect: tacet-third-party
}

void bugsnagBreadcrumb(const std::string &apiKey) {
  bugsnag_leave_breadcrumb(("key " + apiKey).c_str(), BSG_CRUMB_LOG); // expect: tacet-third-party
}

void bugsnagMetadata(void *event, const char *diagnosis) {
  bugsnag_event_add_metadata_string(event, "patient", "d", // expect: tacet-third-party
                                    diagnosis);
}

void analytics(const std::string &email) {
  firebase::analytics::LogEvent("login", "who", email.c_str()); // expect: tacet-third-party
}

void parameters(const std::string &creditCardNumber) {
  const firebase::analytics::Parameter all[] = {
      firebase::analytics::Parameter("card", creditCardNumber.c_str()), // expect: tacet-third-party
  };
  firebase::analytics::LogEvent("pay", all, 1);
}

void property(const char *dateOfBirth) {
  firebase::analytics::SetUserProperty("born", dateOfBirth); // expect: tacet-third-party
}

void crashlytics(const std::string &password) {
  firebase::crashlytics::Log(("login " + password).c_str()); // expect: tacet-third-party
}

void transaction(newrelic_txn_t *transaction, const char *email) {
  newrelic_add_attribute_string(transaction, "who", email); // expect: tacet-third-party
}

void error(newrelic_txn_t *transaction, const std::string &connectionString) {
  const std::string text = "can't connect to " + connectionString;
  newrelic_notice_error(transaction, 1, text.c_str(), "db"); // expect: tacet-third-party
}

// A wrapper of the project's own.
static void crumb(const std::string &text) {
  const sentry_value_t crumb = sentry_value_new_breadcrumb("x", text.c_str());
  sentry_add_breadcrumb(crumb); // expect: tacet-third-party
}
void byWrapper(const std::string &secretKey) { crumb("using " + secretKey); }
