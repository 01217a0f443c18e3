// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libmbedtls-dev
#include <mbedtls/ssl.h>

void client(mbedtls_ssl_context *connection, mbedtls_ssl_config *config) {
  mbedtls_ssl_set_hostname(connection, "example.com");
  mbedtls_ssl_conf_authmode(config, MBEDTLS_SSL_VERIFY_NONE); // expect: tacet-cleartext-transport
  mbedtls_ssl_conf_authmode(                                  // expect: tacet-cleartext-transport
      config, MBEDTLS_SSL_VERIFY_OPTIONAL);
  mbedtls_ssl_conf_authmode(config, MBEDTLS_SSL_VERIFY_REQUIRED);
}
