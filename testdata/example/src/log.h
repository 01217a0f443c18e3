// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace relay {

enum class Severity { Debug, Warning };

/// Goes to syslog, and to standard error when started by hand.
void logLine(Severity severity, const char *format, ...) __attribute__((format(printf, 2, 3)));

} // namespace relay

#define RELAY_DEBUG(...) ::relay::logLine(::relay::Severity::Debug, __VA_ARGS__)
#define RELAY_WARN(...) ::relay::logLine(::relay::Severity::Warning, __VA_ARGS__)
