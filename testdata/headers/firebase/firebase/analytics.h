// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// A look-alike of the header of Firebase's C++ library. Declarations only.
#pragma once
#include <cstddef>
#include <cstdint>

namespace firebase {
namespace analytics {
struct Parameter {
  Parameter(const char *parameter_name, const char *parameter_value);
  Parameter(const char *parameter_name, int64_t parameter_value);
  const char *name;
};
void LogEvent(const char *name);
void LogEvent(const char *name, const char *parameter_name, const char *parameter_value);
void LogEvent(const char *name, const Parameter *parameters, size_t number_of_parameters);
void SetUserProperty(const char *name, const char *property);
void SetUserId(const char *user_id);
} // namespace analytics
} // namespace firebase
