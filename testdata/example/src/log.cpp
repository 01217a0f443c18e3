// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// tacet is told nothing about this logger: it sees that the arguments go to syslog.
#include "log.h"

#include <cstdarg>
#include <cstdio>
#include <syslog.h>
#include <unistd.h>

namespace relay {

void logLine(Severity severity, const char *format, ...) {
  va_list rest;
  va_start(rest, format);
  char text[512];
  std::vsnprintf(text, sizeof text, format, rest);
  va_end(rest);
  syslog(severity == Severity::Debug ? LOG_DEBUG : LOG_WARNING, "%s", text);
  if (isatty(STDERR_FILENO))
    std::fprintf(stderr, "relay: %s\n", text);
}

} // namespace relay
