// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// flags: -I/usr/include/postgresql
// needs: libpq-dev libmariadb-dev libldap-dev libsqlite3-dev
#define LDAP_DEPRECATED 1
#include <ldap.h>
#include <libpq-fe.h>
#include <mariadb/mysql.h>
#include <sqlite3.h>
#include <stdio.h>

void connecting(MYSQL *mysql, const char *host, const char *given) {
  printf("connecting to %s with %s\n", host, given); // expect: tacet-log-leak
  mysql_real_connect(mysql, host, "app", given, "app", 0, NULL, 0);
  printf("connected to %s\n", host);
}

PGconn *described(const char *where) {
  fprintf(stderr, "connecting: %s\n", where); // expect: tacet-raw-payload
  return PQconnectdb(where);
}

void bound(LDAP *directory, const char *who, const char *given) {
  ldap_simple_bind_s(directory, who, given);
  printf("bound with %s\n", given); // expect: tacet-log-leak
}

static int eachRow(void *context, int count, char **values, char **names) {
  for (int i = 0; i < count; ++i)
    printf("%s is %s\n", names[i], values[i]); // expect: tacet-raw-payload
  return context != NULL;
}

int rows(sqlite3 *database, const char *statement) {
  return sqlite3_exec(database, statement, eachRow, NULL, NULL);
}
