// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
// needs: libglib2.0-dev
#include <glib.h>
#include <string.h>

void text(const char *password) {
  char *line = g_strdup_printf("password=%s", password);
  g_print("%s", line); // expect: tacet-log-leak
  g_free(line);
  line = g_strdup_printf("%zu", strlen(password));
  g_print("%s", line);
  g_free(line);
  GString *built = g_string_new(NULL);
  g_string_append_printf(built, "password=%s", password);
  g_print("%s %zu", built->str, built->len); // expect: tacet-log-leak
  char *done = g_string_free(built, FALSE);
  g_print("%s", done); // expect: tacet-log-leak
  g_free(done);
  char *encoded = g_base64_encode((const guchar *)password, strlen(password));
  g_print("%s", encoded); // expect: tacet-log-leak
  g_free(encoded);
}

void listed(const char *password) {
  GHashTable *table = g_hash_table_new(g_str_hash, g_str_equal);
  g_hash_table_insert(table, (gpointer) "value", (gpointer)password);
  g_print("%s", (const char *)g_hash_table_lookup(table, "value")); // expect: tacet-log-leak
  g_print("%u", g_hash_table_size(table));
}
