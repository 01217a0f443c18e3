// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of OpenTelemetry's instruments. Declarations only.
#pragma once
#include <opentelemetry/common/attribute_value.h>

namespace opentelemetry {
inline namespace v1 {
namespace metrics {
template <class T> class Counter {
public:
  virtual ~Counter() = default;
  void Add(T value, common::Attributes attributes) noexcept;
};
} // namespace metrics
} // namespace v1
} // namespace opentelemetry
