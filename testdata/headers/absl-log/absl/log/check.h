// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of Abseil's CHECK macros. Declarations only.
#pragma once
#include "absl/log/log.h"

namespace absl {
namespace log_internal {
template <class T> const T &GetReferenceableValue(const T &value) { return value; }
template <class A, class B>
std::string *Check_EQImpl(const A &left, const B &right, const char *text);
} // namespace log_internal
} // namespace absl

#define CHECK(condition)                                                                           \
  ABSL_LOG_INTERNAL_CONDITION(!(condition))                                                        \
  ::absl::log_internal::LogMessageFatal(__FILE__, __LINE__, #condition).InternalStream()
#define CHECK_EQ(left, right)                                                                      \
  while (std::string *tacetFailure = ::absl::log_internal::Check_EQImpl(                           \
             ::absl::log_internal::GetReferenceableValue(left),                                    \
             ::absl::log_internal::GetReferenceableValue(right), #left " == " #right))             \
  ::absl::log_internal::Voidify() &&                                                               \
      ::absl::log_internal::LogMessageFatal(__FILE__, __LINE__, *tacetFailure).InternalStream()
