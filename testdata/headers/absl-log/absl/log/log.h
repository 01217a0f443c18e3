// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of Abseil's LOG macros: what they name, in its newest shape. Declarations only.
#pragma once
#include <string>
#include <string_view>

namespace absl {
class LogSink;
namespace log_internal {
class LogMessage {
public:
  struct InfoTag {};
  struct WarningTag {};
  struct ErrorTag {};
  LogMessage(const char *file, int line, InfoTag);
  LogMessage(const char *file, int line, WarningTag);
  LogMessage(const char *file, int line, ErrorTag);
  ~LogMessage();
  LogMessage &NoPrefix();
  LogMessage &WithVerbosity(int level);
  LogMessage &ToSinkAlso(LogSink *sink);
  LogMessage &InternalStream() { return *this; }
  LogMessage &operator<<(int value);
  LogMessage &operator<<(unsigned long value);
  LogMessage &operator<<(const void *value);
  LogMessage &operator<<(const std::string &value);
  LogMessage &operator<<(std::string_view value);
  template <int N> LogMessage &operator<<(const char (&text)[N]);
  template <class T> LogMessage &operator<<(const T &value);
};
class LogMessageFatal final : public LogMessage {
public:
  LogMessageFatal(const char *file, int line, std::string_view failure);
  [[noreturn]] ~LogMessageFatal();
};
class Voidify final {
public:
  template <class T> void operator&&(T &&) const && {}
};
bool VlogIsOn(int level, const char *file);
} // namespace log_internal
} // namespace absl

#define ABSL_LOG_INTERNAL_INFO                                                                     \
  ::absl::log_internal::LogMessage(__FILE__, __LINE__, ::absl::log_internal::LogMessage::InfoTag{})
#define ABSL_LOG_INTERNAL_WARNING                                                                  \
  ::absl::log_internal::LogMessage(__FILE__, __LINE__,                                             \
                                   ::absl::log_internal::LogMessage::WarningTag{})
#define ABSL_LOG_INTERNAL_ERROR                                                                    \
  ::absl::log_internal::LogMessage(__FILE__, __LINE__, ::absl::log_internal::LogMessage::ErrorTag{})
#define ABSL_LOG_INTERNAL_CONDITION(condition)                                                     \
  switch (0)                                                                                       \
  case 0:                                                                                          \
  default:                                                                                         \
    !(condition) ? (void)0 : ::absl::log_internal::Voidify() &&
#define LOG(severity)                                                                              \
  ABSL_LOG_INTERNAL_CONDITION(true) ABSL_LOG_INTERNAL_##severity.InternalStream()
#define LOG_IF(severity, condition)                                                                \
  ABSL_LOG_INTERNAL_CONDITION(condition) ABSL_LOG_INTERNAL_##severity.InternalStream()
#define VLOG(level)                                                                                \
  ABSL_LOG_INTERNAL_CONDITION(::absl::log_internal::VlogIsOn(level, __FILE__))                     \
  ABSL_LOG_INTERNAL_INFO.InternalStream().WithVerbosity(level)
