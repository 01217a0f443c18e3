// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libgnutls28-dev
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

static int any(gnutls_session_t session) { return 0; }
static int verify(gnutls_session_t session) {
  unsigned status = 0;
  return gnutls_certificate_verify_peers3(session, "mail.example.org", &status);
}

void callbacks(gnutls_certificate_credentials_t credentials) {
  gnutls_certificate_set_verify_function(credentials, any); // expect: tacet-cleartext-transport
  gnutls_certificate_set_verify_function(credentials, verify);
}

void client(gnutls_session_t session, gnutls_certificate_credentials_t credentials) {
  gnutls_certificate_set_verify_flags( // expect: tacet-cleartext-transport

      credentials, GNUTLS_VERIFY_DISABLE_CA_SIGN);
  gnutls_certificate_set_verify_flags(credentials, 0);
  gnutls_priority_set_direct(session, "NORMAL:+NULL", NULL); // expect: tacet-cleartext-transport
  gnutls_priority_set_direct(session, "NORMAL", NULL);
}
