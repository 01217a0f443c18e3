// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Log4j's appenders: where each leads, through which wrappers, in what layout.
#pragma once

#include "drift/adapters/java_loggers.h"
#include "drift/adapters/log4j2/component.h"

namespace tacet::drift {

/// All appenders by name, wrappers (Async, Failover, Rewrite, Routing) followed to the ends.
JavaSinks readLog4jAppenders(const Log4jComponent &appenders, std::vector<Fact> &facts);

/// The end of one that wraps no other.
Fact log4jDestination(const Log4jComponent &appender);

struct Log4jLayout {
  std::set<std::string> what;
  std::vector<Fact> protections;
  std::vector<Fact> opaque;
};
Log4jLayout readLog4jLayout(const Log4jComponent &appender);

} // namespace tacet::drift
