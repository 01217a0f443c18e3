// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libgnutls28-dev
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

void client(gnutls_session_t session, gnutls_certificate_credentials_t credentials) {
  gnutls_certificate_set_verify_flags( // expect: tacet-cleartext-transport

      credentials, GNUTLS_VERIFY_DISABLE_CA_SIGN);
  gnutls_certificate_set_verify_flags(credentials, 0);
  gnutls_priority_set_direct(session, "NORMAL:+NULL", NULL); // expect: tacet-cleartext-transport
  gnutls_priority_set_direct(session, "NORMAL", NULL);
}
