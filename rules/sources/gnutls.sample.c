// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libgnutls28-dev
#include <gnutls/gnutls.h>
#include <stdio.h>

void reading(gnutls_session_t session) {
  char text[256];
  const ssize_t got = gnutls_record_recv(session, text, sizeof text);
  printf("%.*s\n", (int)got, text); // expect: tacet-raw-payload
  printf("%zd bytes\n", got);
}
