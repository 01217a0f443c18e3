// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of the header of Bugsnag's NDK library. Declarations only.
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef enum { BSG_CRUMB_MANUAL, BSG_CRUMB_ERROR, BSG_CRUMB_LOG } bugsnag_breadcrumb_type;
typedef enum { BSG_SEVERITY_ERR, BSG_SEVERITY_WARN, BSG_SEVERITY_INFO } bugsnag_severity;
void bugsnag_notify(const char *name, const char *message, bugsnag_severity severity);
void bugsnag_set_user(const char *id, const char *email, const char *name);
void bugsnag_leave_breadcrumb(const char *message, bugsnag_breadcrumb_type type);
void bugsnag_event_add_metadata_string(void *event, const char *section, const char *name,
                                       const char *value);
void bugsnag_event_set_user(void *event, const char *id, const char *email, const char *name);
#ifdef __cplusplus
}
#endif
