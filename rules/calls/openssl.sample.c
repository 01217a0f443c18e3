// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libssl-dev
#include <openssl/ssl.h>

int verified(X509_STORE_CTX *store);

static int accept_all(int preverified, X509_STORE_CTX *store) { return 1; }
static int accept_verified(int preverified, X509_STORE_CTX *store) { return preverified; }
static int skip(X509_STORE_CTX *store, void *context) { return 1; }
static int check(X509_STORE_CTX *store, void *context) { return verified(store); }

void callbacks(SSL_CTX *context, SSL *ssl, X509_STORE *store) {
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, accept_all); // expect: tacet-cleartext-transport
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, accept_verified);
  SSL_set_verify(ssl, SSL_VERIFY_PEER, accept_all);      // expect: tacet-cleartext-transport
  SSL_CTX_set_cert_verify_callback(context, skip, NULL); // expect: tacet-cleartext-transport
  SSL_CTX_set_cert_verify_callback(context, check, NULL);
  X509_STORE_set_verify_cb(store, accept_all); // expect: tacet-cleartext-transport
  X509_STORE_set_verify_cb(store, accept_verified);
}

SSL_CTX *client(void) {
  SSL_CTX *context = SSL_CTX_new(TLS_client_method());
  SSL_CTX_set_verify(context, SSL_VERIFY_NONE, NULL); // expect: tacet-cleartext-transport
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
  SSL_CTX_set_cipher_list(context, "ALL:eNULL"); // expect: tacet-cleartext-transport
  SSL_CTX_set_cipher_list(context, "ALL:!eNULL");
  return context;
}
