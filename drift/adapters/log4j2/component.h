// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Log4j's own model: XML, JSON, YAML and properties all describe one tree of plugins with
// attributes (org.apache.logging.log4j.core.config.Node). Names know no case.
#pragma once

#include "drift/load/document.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tacet::drift {

struct Log4jComponent {
  std::string type; ///< lower case: "console", "patternlayout", "appenderref"
  std::string name;
  std::map<std::string, Node> attributes; ///< by names in lower case
  std::vector<Log4jComponent> children;
  Place at;

  std::string_view text(std::string_view key, std::string_view fallback = {}) const;
  Place placeOf(std::string_view key) const;
  const Log4jComponent *child(std::string_view type) const;
  std::vector<const Log4jComponent *> all(std::string_view type) const;
};

Log4jComponent readLog4jTree(const Node &root, std::string_view name);
/// "appender.out.type = Console" and its shorter spellings, as one tree.
Log4jComponent readLog4jProperties(const Node &root);

} // namespace tacet::drift
