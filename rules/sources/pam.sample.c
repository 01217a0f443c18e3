// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
// needs: libpam0g-dev
#include <security/pam_ext.h>
#include <security/pam_modules.h>
#include <stddef.h>
#include <syslog.h>

int authenticate(pam_handle_t *pamh) {
  const char *user = NULL, *answer = NULL;
  const void *item = NULL;
  pam_get_user(pamh, &user, NULL);
  pam_get_authtok(pamh, PAM_AUTHTOK, &answer, NULL);
  pam_syslog(pamh, LOG_DEBUG, "%s", answer); // expect: tacet-log-leak
  pam_get_item(pamh, PAM_AUTHTOK, &item);
  pam_syslog(pamh, LOG_DEBUG, "%s", (const char *)item); // expect: tacet-log-leak
  pam_get_item(pamh, PAM_SERVICE, &item);
  pam_syslog(pamh, LOG_DEBUG, "%s", (const char *)item);
  return PAM_SUCCESS;
}
