// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of OpenTelemetry's spans. Declarations only.
#pragma once
#include <memory>
#include <opentelemetry/common/attribute_value.h>

namespace opentelemetry {
inline namespace v1 {
namespace trace {
enum class StatusCode { kUnset, kOk, kError };
class Span {
public:
  virtual ~Span() = default;
  virtual void SetAttribute(nostd::string_view key,
                            const common::AttributeValue &value) noexcept = 0;
  virtual void AddEvent(nostd::string_view name) noexcept = 0;
  void AddEvent(nostd::string_view name, common::Attributes attributes) noexcept;
  virtual void SetStatus(StatusCode code, nostd::string_view description = "") noexcept = 0;
  virtual void UpdateName(nostd::string_view name) noexcept = 0;
  virtual void End() noexcept = 0;
};
class Tracer {
public:
  virtual ~Tracer() = default;
  std::shared_ptr<Span> StartSpan(nostd::string_view name, common::Attributes attributes) noexcept;
};
} // namespace trace
} // namespace v1
} // namespace opentelemetry
