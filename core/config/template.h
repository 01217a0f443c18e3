// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The tacet.yaml that `tacet init` writes.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace tacet {

/// What was seen of a project. Paths are relative to its folder.
struct ProjectLook {
  struct Seen {
    std::string what;
    std::string file; ///< one that shows it
  };
  std::string database;        ///< folder of compile_commands.json: "build"; empty if there is none
  std::vector<Seen> libraries; ///< rule files that know what is included: "spdlog"
  std::vector<std::string> vendors; ///< third parties among them, as contracts name them
  std::vector<Seen> redactors;      ///< functions that are called like one
  std::map<std::string, std::vector<std::string>> deployed; ///< system to its configuration files
  std::map<std::string, std::string> versions; ///< of a system: the one that is assumed
  std::vector<std::string> owners; ///< third parties that get telemetry: "datadoghq.com"
};

/// Valid as it is, and changes nothing: every setting has its default or is a comment. So are the
/// examples, in which what was seen takes the place of what is made up.
std::string configTemplate(const ProjectLook &look = {});

} // namespace tacet
