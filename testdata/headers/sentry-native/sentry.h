// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of sentry-native's header. Declarations only.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
typedef union {
  uint64_t _bits;
  double _double;
} sentry_value_t;
typedef enum {
  SENTRY_LEVEL_DEBUG = -1,
  SENTRY_LEVEL_INFO = 0,
  SENTRY_LEVEL_ERROR = 2
} sentry_level_t;
sentry_value_t sentry_value_new_string(const char *value);
sentry_value_t sentry_value_new_int32(int32_t value);
sentry_value_t sentry_value_new_object(void);
int sentry_value_set_by_key(sentry_value_t value, const char *key, sentry_value_t member);
sentry_value_t sentry_value_new_breadcrumb(const char *type, const char *message);
sentry_value_t sentry_value_new_message_event(sentry_level_t level, const char *logger,
                                              const char *text);
void sentry_add_breadcrumb(sentry_value_t breadcrumb);
uint64_t sentry_capture_event(sentry_value_t event);
void sentry_set_user(sentry_value_t user);
void sentry_set_tag(const char *key, const char *value);
void sentry_set_extra(const char *key, sentry_value_t value);
void sentry_set_context(const char *key, sentry_value_t value);
typedef struct sentry_options_s sentry_options_t;
sentry_options_t *sentry_options_new(void);
void sentry_options_set_dsn(sentry_options_t *options, const char *dsn);
void sentry_options_set_attach_screenshot(sentry_options_t *options, int value);
int sentry_init(sentry_options_t *options);
#ifdef __cplusplus
}
#endif
