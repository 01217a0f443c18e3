// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of OpenTelemetry's log bridge. Declarations only.
#pragma once
#include <opentelemetry/common/attribute_value.h>

namespace opentelemetry {
inline namespace v1 {
namespace logs {
enum class Severity { kInfo = 9 };
class LogRecord {
public:
  virtual ~LogRecord() = default;
  virtual void SetBody(const common::AttributeValue &body) noexcept = 0;
  virtual void SetAttribute(nostd::string_view key,
                            const common::AttributeValue &value) noexcept = 0;
};
class Logger {
public:
  virtual ~Logger() = default;
  template <class... A> void EmitLogRecord(A &&...args);
  template <class... A> void Info(A &&...args) noexcept;
  template <class... A> void Error(A &&...args) noexcept;
};
} // namespace logs
} // namespace v1
} // namespace opentelemetry
