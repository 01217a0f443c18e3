// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libcurl4-openssl-dev libssl-dev libgnutls28-dev libldap-dev libpq-dev
// flags: -Itestdata/headers/sentry-native -I/usr/include/postgresql
//
// What is verified, stays on the host, or is a server's side.
#include <curl/curl.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <ldap.h>
#include <libpq-fe.h>
#include <openssl/ssl.h>
#include <sentry.h>

void peerVerified(CURL *handle) { curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L); }

void hostVerified(CURL *handle) {
  const long on = 2;
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, on);
}

void anotherOption(CURL *handle) { curl_easy_setopt(handle, CURLOPT_VERBOSE, 0L); }

void asTheUserSays(CURL *handle, int verify) {
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, verify ? 1L : 0L);
}

void telemetryOverTls(CURL *handle) {
  curl_easy_setopt(handle, CURLOPT_URL, "https://telemetry.example.com/v1/report");
}

void telemetryOnTheHost(CURL *handle) {
  curl_easy_setopt(handle, CURLOPT_URL, "http://localhost:4318/v1/traces");
}

void telemetryOnTheLoopback(CURL *handle) {
  curl_easy_setopt(handle, CURLOPT_URL, "http://127.0.0.1:4318/v1/metrics");
  curl_easy_setopt(handle, CURLOPT_URL, "http://[::1]:4318/v1/metrics");
}

void aPageOfTheWeb(CURL *handle) {
  curl_easy_setopt(handle, CURLOPT_URL, "http://www.example.com/index.html");
}

/* A server that asks for no certificate of its clients. */
SSL_CTX *serverContext(void) {
  SSL_CTX *context = SSL_CTX_new(TLS_server_method());
  SSL_CTX_set_verify(context, SSL_VERIFY_NONE, NULL);
  return context;
}

void verifiedContext(SSL_CTX *context) { SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL); }

void refusedCiphers(SSL_CTX *context) {
  SSL_CTX_set_cipher_list(context, "HIGH:!aNULL:!eNULL:!NULL");
}

void flagsOfGnutls(gnutls_certificate_credentials_t credentials) {
  gnutls_certificate_set_verify_flags(credentials, GNUTLS_VERIFY_DO_NOT_ALLOW_WILDCARDS);
}

void certificatesOfGnutls(void) {
  gnutls_certificate_credentials_t credentials;
  gnutls_certificate_allocate_credentials(&credentials);
}

void prioritiesOfGnutls(gnutls_session_t session) {
  gnutls_priority_set_direct(session, "NORMAL:-VERS-ALL:+VERS-TLS1.3", NULL);
}

void crashReports(sentry_options_t *options) {
  sentry_options_set_dsn(options, "https://key@sentry.example.com/1");
  sentry_options_set_dsn(options, "http://key@localhost:9000/1");
}

void directory(LDAP *connection) {
  int demand = LDAP_OPT_X_TLS_DEMAND;
  ldap_set_option(connection, LDAP_OPT_X_TLS_REQUIRE_CERT, &demand);
}

PGconn *database(void) { return PQconnectdb("host=localhost dbname=people sslmode=disable"); }
