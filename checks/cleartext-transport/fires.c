// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libcurl4-openssl-dev libssl-dev libgnutls28-dev libldap-dev libpq-dev
// flags: -Itestdata/headers/sentry-native -I/usr/include/postgresql
//
// A client that talks to whoever answers, or for everybody to read.
#include <curl/curl.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <ldap.h>
#include <libpq-fe.h>
#include <openssl/ssl.h>
#include <sentry.h>

void peerNotVerified(CURL *handle) {
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 0L); // expect: tacet-cleartext-transport
}

void hostNotVerified(CURL *handle) {
  const long off = 0;
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, off); // expect: tacet-cleartext-transport
}

void proxyNotVerified(CURL *handle) {
  curl_easy_setopt(handle, CURLOPT_PROXY_SSL_VERIFYPEER, 0); // expect: tacet-cleartext-transport
}

void telemetryInTheClear(CURL *handle) {
  curl_easy_setopt(handle, CURLOPT_URL, // expect: tacet-cleartext-transport
                   "http://telemetry.example.com/v1/report");
}

static const char kCollector[] = "http://collector.example.com:4318/v1/traces";

void telemetryByConstant(CURL *handle) {
  curl_easy_setopt(handle, CURLOPT_URL, kCollector); // expect: tacet-cleartext-transport
}

void contextNotVerified(SSL_CTX *context) {
  SSL_CTX_set_verify(context, SSL_VERIFY_NONE, NULL); // expect: tacet-cleartext-transport
}

void connectionNotVerified(SSL *connection) {
  SSL_set_verify(connection, SSL_VERIFY_NONE, NULL); // expect: tacet-cleartext-transport
  SSL_connect(connection);
}

void anonymousCiphers(SSL_CTX *context) {
  SSL_CTX_set_cipher_list(context, "HIGH:aNULL"); // expect: tacet-cleartext-transport
}

void noCipher(SSL_CTX *context) {
  const char *ciphers = "eNULL:NULL";
  SSL_CTX_set_cipher_list(context, ciphers); // expect: tacet-cleartext-transport
}

void flagsOfGnutls(gnutls_certificate_credentials_t credentials) {
  gnutls_certificate_set_verify_flags( // expect: tacet-cleartext-transport
      credentials, GNUTLS_VERIFY_DISABLE_TIME_CHECKS);
}

void anonymousGnutls(void) {
  gnutls_anon_client_credentials_t credentials;
  gnutls_anon_allocate_client_credentials(&credentials); // expect: tacet-cleartext-transport
}

void prioritiesOfGnutls(gnutls_session_t session) {
  gnutls_priority_set_direct( // expect: tacet-cleartext-transport
      session, "NORMAL:+ANON-ECDH", NULL);
}

void crashReports(sentry_options_t *options) {
  sentry_options_set_dsn( // expect: tacet-cleartext-transport
      options, "http://key@sentry.example.com/1");
}

void directory(LDAP *connection) {
  int never = LDAP_OPT_X_TLS_NEVER;
  ldap_set_option( // expect: tacet-cleartext-transport
      connection, LDAP_OPT_X_TLS_REQUIRE_CERT, &never);
}

PGconn *database(void) {
  return PQconnectdb( // expect: tacet-cleartext-transport

      "host=db.example.com dbname=people sslmode=disable");
}
