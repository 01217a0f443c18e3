// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libldap-dev libpq-dev
// flags: -I/usr/include/postgresql
#include <ldap.h>
#include <libpq-fe.h>

void clients(LDAP *connection) {
  int never = LDAP_OPT_X_TLS_NEVER, demand = LDAP_OPT_X_TLS_DEMAND;
  ldap_set_option( // expect: tacet-cleartext-transport
      connection, LDAP_OPT_X_TLS_REQUIRE_CERT, &never);
  ldap_set_option(connection, LDAP_OPT_X_TLS_REQUIRE_CERT, &demand);
  PQconnectdb("host=db.example.com sslmode=disable"); // expect: tacet-cleartext-transport
  PQconnectdb("host=db.example.com sslmode=verify-full");
}
