// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libsystemd-dev
#include <string.h>
#include <sys/uio.h>
#include <syslog.h>
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>

void direct(const char *user, const char *password) {
  sd_journal_print(LOG_INFO, "login %s %s", user, password);       // expect: tacet-log-leak
  sd_journal_send("MESSAGE=login", "PASSWORD=%s", password, NULL); // expect: tacet-log-leak
  sd_notifyf(0, "STATUS=password %s", password);                   // expect: tacet-log-leak
}

void vector(const char *access_token) {
  struct iovec field;
  field.iov_base = (void *)access_token;
  field.iov_len = strlen(access_token);
  sd_journal_sendv(&field, 1); // expect: tacet-log-leak
}

void harmless(const char *password) {
  sd_journal_print(LOG_INFO, "password of %zu bytes", strlen(password));
  sd_journal_print(LOG_INFO, "password at %p", (const void *)password);
  sd_journal_send("MESSAGE=password is %s", *password ? "set" : "empty", "PRIORITY=%i", LOG_INFO,
                  NULL);
}
