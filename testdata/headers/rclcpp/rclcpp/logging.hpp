// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of rclcpp's log macros. Declarations only.
#pragma once
#include <rcutils/logging.h>
#include <sstream>

namespace rclcpp {
class Logger {
public:
  const char *get_name() const;
};
Logger get_logger(const char *name);
} // namespace rclcpp

#define TACET_LOOK_ALIKE_RCLCPP(severity, logger, ...)                                             \
  do {                                                                                             \
    static rcutils_log_location_t location = {__func__, __FILE__, __LINE__};                       \
    if (rcutils_logging_logger_is_enabled_for((logger).get_name(), severity))                      \
      rcutils_log(&location, severity, (logger).get_name(), __VA_ARGS__);                          \
  } while (0)
#define RCLCPP_INFO(logger, ...) TACET_LOOK_ALIKE_RCLCPP(20, logger, __VA_ARGS__)
#define RCLCPP_ERROR(logger, ...) TACET_LOOK_ALIKE_RCLCPP(40, logger, __VA_ARGS__)
#define RCLCPP_INFO_STREAM(logger, stream_arg)                                                     \
  do {                                                                                             \
    std::stringstream rclcpp_stream_ss_;                                                           \
    rclcpp_stream_ss_ << stream_arg;                                                               \
    TACET_LOOK_ALIKE_RCLCPP(20, logger, "%s", rclcpp_stream_ss_.str().c_str());                    \
  } while (0)
