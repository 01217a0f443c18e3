// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of OpenTelemetry's attribute values. Declarations only.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace opentelemetry {
inline namespace v1 {
namespace nostd {
class string_view {
public:
  string_view(const char *text);
  string_view(const std::string &text);
};
} // namespace nostd
namespace common {
using AttributeValue =
    std::variant<bool, int, long, unsigned long, double, const char *, nostd::string_view>;
using Attributes = std::initializer_list<std::pair<nostd::string_view, AttributeValue>>;
} // namespace common
} // namespace v1
} // namespace opentelemetry
