// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -std=c++20 -Itestdata/headers/sentry-native -Itestdata/headers/crashpad -Itestdata/headers/bugsnag -Itestdata/headers/firebase -Itestdata/headers/newrelic
//
// Close to fires.cpp, and harmless.
#include "tacet/annotate.h"

#include <bugsnag.h>
#include <client/annotation.h>
#include <client/simple_string_dictionary.h>
#include <firebase/analytics.h>
#include <firebase/crashlytics.h>
#include <libnewrelic.h>
#include <sentry.h>
#include <string>

TACET_REDACTOR std::string pseudonym(const std::string &value);

void tag(const std::string &email) { sentry_set_tag("user", pseudonym(email).c_str()); }

void breadcrumb(const std::string &password) {
  const std::string text = "login, password of " + std::to_string(password.size());
  sentry_add_breadcrumb(sentry_value_new_breadcrumb("default", text.c_str()));
}

void event(const std::string &accessToken) {
  const std::string text = accessToken.empty() ? "no token" : "rejected";
  sentry_capture_event(sentry_value_new_message_event(SENTRY_LEVEL_ERROR, "net", text.c_str()));
}

void user(const char *internalId TACET_PUBLIC) {
  sentry_value_t user = sentry_value_new_object();
  sentry_value_set_by_key(user, "id", sentry_value_new_string(internalId));
  sentry_set_user(user);
}

static crashpad::StringAnnotation<64> state("state");

void annotation(bool connected) { state.Set(connected ? "up" : "down"); }

void dictionary(crashpad::SimpleStringDictionary &known, const std::string &sessionToken) {
  known.SetKeyValue("session", sessionToken.empty() ? "none" : "set");
}

void bugsnagUser(const std::string &email) { bugsnag_set_user("1", pseudonym(email).c_str(), "x"); }

void bugsnagBreadcrumb(const std::string &apiKey) {
  bugsnag_leave_breadcrumb(apiKey.empty() ? "no key" : "key", BSG_CRUMB_LOG);
}

void bugsnagMetadata(void *event, const char *version) {
  bugsnag_event_add_metadata_string(event, "build", "version", version);
}

// The key is no value.
void analytics(int count) {
  firebase::analytics::LogEvent("login", "email", count > 0 ? "given" : "missing");
}

void property(bool ofAge) { firebase::analytics::SetUserProperty("born", ofAge ? "1" : "0"); }

void crashlytics(const std::string &password) {
  firebase::crashlytics::SetCustomKey("password length", static_cast<int>(password.size()));
}

void transaction(newrelic_txn_t *transaction, const char *region) {
  newrelic_add_attribute_string(transaction, "region", region);
}

void error(newrelic_txn_t *transaction, int status) {
  const std::string text = "can't connect: " + std::to_string(status);
  newrelic_notice_error(transaction, 1, text.c_str(), "db");
}
