// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Logback's configuration, flattened: conditions and profiles taken as if all their branches held,
// since data takes every way that may be open.
#pragma once

#include "drift/adapters/java_loggers.h"
#include "drift/load/document.h"

namespace tacet::drift {

/// The last part of a class name: "SyslogAppender".
std::string logbackClass(const Node &element);
/// "appender 'NAME'"
std::string logbackLabel(const Node &appender);

JavaSinks readLogbackAppenders(const Node &root, std::vector<Fact> &facts);
Fact logbackDestination(const Node &appender);

struct LogbackLayout {
  std::set<std::string> what;
  std::vector<Fact> protections;
  std::vector<Fact> opaque;
};
LogbackLayout readLogbackLayout(const Node &appender);

} // namespace tacet::drift
