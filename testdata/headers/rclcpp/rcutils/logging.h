// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of what ROS 2's log macros call. Declarations only.
#pragma once
#include <stddef.h>

extern "C" {
typedef struct rcutils_log_location_s {
  const char *function_name;
  const char *file_name;
  size_t line_number;
} rcutils_log_location_t;
bool rcutils_logging_logger_is_enabled_for(const char *name, int severity);
void rcutils_log(const rcutils_log_location_t *location, int severity, const char *name,
                 const char *format, ...) __attribute__((format(printf, 4, 5)));
}
