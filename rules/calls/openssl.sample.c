// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libssl-dev
#include <openssl/ssl.h>

SSL_CTX *client(void) {
  SSL_CTX *context = SSL_CTX_new(TLS_client_method());
  SSL_CTX_set_verify(context, SSL_VERIFY_NONE, NULL); // expect: tacet-cleartext-transport
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
  SSL_CTX_set_cipher_list(context, "ALL:eNULL"); // expect: tacet-cleartext-transport
  SSL_CTX_set_cipher_list(context, "ALL:!eNULL");
  return context;
}
