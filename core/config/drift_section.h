// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The `drift:` section of tacet.yaml: what files alone don't say about a deployment. Which files
// one agent merges, in which version it runs, and which third parties a contract covers.
#pragma once

#include "core/rules/yaml.h"

#include <map>
#include <string>
#include <vector>

namespace tacet {

struct DriftUnit {
  std::string name;   ///< as in reports and baselines; by default that of its first file
  std::string system; ///< "otelcol"; empty means by content
  std::string version;
  std::vector<std::string> gates;
  std::vector<std::string> files; ///< patterns in the order of merging, relative to the scan's root
  Position at;
};

struct DriftContract {
  std::string owner;    ///< a vendor's domain, or a host
  std::string contract; ///< what it is filed under
  std::string until;    ///< ISO date, may be empty
  Position at;
};

struct DriftConfig {
  std::vector<DriftUnit> units;
  std::vector<DriftContract> contracts;
  std::vector<std::string> thirdParties; ///< hosts that are third parties' beside the known ones
  std::map<std::string, std::string> versions; ///< by system, for units without their own
};

DriftConfig readDriftSection(const YamlNode &node, std::vector<RuleProblem> &problems);

} // namespace tacet
