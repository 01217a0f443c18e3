// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// Samples and schemas lie beside the rules; only YAML is built in.
#include "core/data/rule_files.h"

#include "core/data/embedded.h"

namespace tacet {

std::vector<RuleFile> builtInRuleFiles() {
  std::vector<RuleFile> files;
  for (const EmbeddedFile &file : embeddedFiles())
    if (file.path.starts_with("rules/"))
      files.push_back({std::string(file.path), std::string(file.content)});
  return files;
}

} // namespace tacet
