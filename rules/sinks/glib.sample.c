// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// needs: libglib2.0-dev
#include <glib.h>
#include <glib/gprintf.h>
#include <string.h>

void direct(const char *user, const char *password) {
  g_message("login %s %s", user, password);                           // expect: tacet-log-leak
  g_debug("password %s", password);                                   // expect: tacet-log-leak
  g_print("password %s\n", password);                                 // expect: tacet-log-leak
  g_printerr("password %s\n", password);                              // expect: tacet-log-leak
  g_log("net", G_LOG_LEVEL_INFO, "password %s", password);            // expect: tacet-log-leak
  g_log_structured("n", G_LOG_LEVEL_INFO, "MESSAGE", "%s", password); // expect: tacet-log-leak
}

void built(const char *access_token) {
  char *header = g_strdup_printf("Authorization: Bearer %s", access_token);
  g_info("%s", header); // expect: tacet-log-leak
  g_free(header);
  GString *text = g_string_new("Bearer ");
  g_string_append(text, access_token);
  g_warning("%s", text->str); // expect: tacet-log-leak
  g_string_free(text, TRUE);
  char *joined = g_strjoin(" ", "Bearer", access_token, NULL);
  g_warning("%s", joined); // expect: tacet-log-leak
  g_free(joined);
}

void harmless(const char *password) {
  g_message("password of %zu bytes", strlen(password));
  g_message("password at %p", (const void *)password);
  g_message("password is %s", g_strcmp0(password, "") ? "set" : "empty");
  g_warning("password required");
}
