// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// What Log4j and Logback share: loggers in a hierarchy of names, each with a level and references
// to appenders, and appenders that lead somewhere. Each reads its own file into this.
#pragma once

#include "drift/posture/posture.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

/// 0 for trace to 6 for off; nothing if it is no level that we know.
std::optional<int> javaLevel(std::string_view text);

/// Where an appender leads in the end, and what is done on the way.
struct JavaSink {
  Fact destination; ///< export, storage or capture; Path when it leads nowhere
  std::vector<Fact> protections;
  std::set<std::string> what;
  std::optional<int> threshold = 0; ///< of its filters; nothing: unknown
};

struct JavaReference {
  std::string appender;
  std::optional<int> level = 0;
  Place at;
};

struct JavaLoggerNode {
  std::string name;  ///< empty for the root
  std::string level; ///< as written; empty: inherited
  bool additive = true;
  std::vector<JavaReference> references;
  Place at;
  Place levelAt;
};

/// Sinks by the appender's name: several behind a routing or failover one.
using JavaSinks = std::map<std::string, std::vector<JavaSink>>;

/// Captures of the loggers, paths, protections, and the ends of them; what no logger refers to is
/// latent. `rootLevel` is what holds where nothing is said.
void addJavaLoggers(const std::vector<JavaLoggerNode> &loggers, const JavaSinks &sinks,
                    int rootLevel, std::vector<Fact> &facts);

/// "values", masked in the layout, with digests of the patterns.
Fact javaMask(std::set<std::string> patterns, std::string_view label, const Place &at);

} // namespace tacet::drift
