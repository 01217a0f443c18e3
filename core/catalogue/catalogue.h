// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// All checks as data: what each folder under checks/ says of itself in its check.yaml and its page,
// and what each policy in rules/policy says.
// The only source of every list of checks: `tacet explain`, `tacet rules list checks`, the rules
// that a report describes. docs/formats/check.md describes the files.
#pragma once

#include "core/data/embedded.h"
#include "core/finding/rule_info.h"
#include "core/rules/load.h"

#include <string>
#include <vector>

namespace tacet {

/// Something that a check lets its users set.
struct CheckOption {
  std::string name;
  std::string fallback; ///< the value when nobody sets it
  std::string about;
};

struct CheckInfo {
  RuleInfo rule;      ///< `id` with the prefix: "tacet-log-leak"
  std::string id;     ///< as the folder is called: "log-leak"
  std::string status; ///< "preview" or "stable"
  std::string since;  ///< the version that brought it
  bool optIn = false; ///< runs only where someone asks for it
  std::string fix;    ///< what its fixes do, in the imperative; empty if it offers none
  std::vector<CheckOption> options;
};

struct Catalogue {
  std::vector<CheckInfo> checks;     ///< sorted by id
  std::vector<RuleProblem> problems; ///< what is wrong with the files; empty in a sound build
};

/// Reads every checks/<id>/check.yaml and checks/<id>/<id>.md among `files`, and every
/// rules/policy/<name>.yaml with its page, whose id is cfg-<name>.
Catalogue loadCatalogue(std::span<const EmbeddedFile> files);

/// The catalogue of this build, read at the first call. Lives as long as the program.
const Catalogue &builtInCatalogue();

/// Finds "log-leak" as well as "tacet-log-leak"; null when there is no such check.
const CheckInfo *findCheck(const Catalogue &catalogue, std::string_view id);

/// What report writers ask for.
std::vector<RuleInfo> ruleInfos(const Catalogue &catalogue);

} // namespace tacet
