// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libssl-dev
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <stdio.h>

void reading(SSL *connection) {
  char text[256];
  const int got = SSL_read(connection, text, sizeof text);
  printf("%.*s\n", got, text); // expect: tacet-raw-payload
  printf("%d bytes\n", got);
}

static void log_line(const SSL *connection, const char *line) {
  fprintf(stderr, "%s\n", line); // expect: tacet-log-leak
}

void derived(SSL_CTX *context, const char *given, unsigned char *out) {
  SSL_CTX_set_keylog_callback(context, log_line);
  printf("deriving from %s\n", given); // expect: tacet-log-leak
  PKCS5_PBKDF2_HMAC(given, -1, NULL, 0, 1000, EVP_sha256(), 32, out);
  printf("%s\n", out); // expect: tacet-log-leak
}
