// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of Apple's <os/log.h>: the macros end in __builtin_os_log_format. Declarations only.
#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
typedef struct os_log_s *os_log_t;
typedef uint8_t os_log_type_t;
enum {
  OS_LOG_TYPE_DEFAULT = 0x00,
  OS_LOG_TYPE_INFO = 0x01,
  OS_LOG_TYPE_DEBUG = 0x02,
  OS_LOG_TYPE_ERROR = 0x10,
  OS_LOG_TYPE_FAULT = 0x11
};
extern struct os_log_s _os_log_default;
#define OS_LOG_DEFAULT (&_os_log_default)
int os_log_type_enabled(os_log_t log, os_log_type_t type);
void _os_log_impl(void *dso, os_log_t log, os_log_type_t type, const char *format, uint8_t *buffer,
                  uint32_t size);
extern char __dso_handle;
#ifdef __cplusplus
}
#endif

#define os_log_with_type(log, type, format, ...)                                                   \
  do {                                                                                             \
    if (os_log_type_enabled(log, type)) {                                                          \
      uint8_t _os_log_buf[__builtin_os_log_format_buffer_size(format, ##__VA_ARGS__)];             \
      _os_log_impl(&__dso_handle, log, type, format,                                               \
                   (uint8_t *)__builtin_os_log_format(_os_log_buf, format, ##__VA_ARGS__),         \
                   (uint32_t)sizeof(_os_log_buf));                                                 \
    }                                                                                              \
  } while (0)
#define os_log(log, format, ...) os_log_with_type(log, OS_LOG_TYPE_DEFAULT, format, ##__VA_ARGS__)
#define os_log_info(log, format, ...) os_log_with_type(log, OS_LOG_TYPE_INFO, format, ##__VA_ARGS__)
#define os_log_error(log, format, ...)                                                             \
  os_log_with_type(log, OS_LOG_TYPE_ERROR, format, ##__VA_ARGS__)
