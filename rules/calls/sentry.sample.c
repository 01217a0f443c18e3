// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// A look-alike of sentry-native's header.
// flags: -Itestdata/headers/sentry-native
#include <sentry.h>

void options(sentry_options_t *options) {
  sentry_options_set_dsn( // expect: tacet-cleartext-transport
      options, "http://key@sentry.example.com/1");
  sentry_options_set_dsn(options, "https://key@sentry.example.com/1");
}
