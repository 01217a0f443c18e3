// SPDX-FileCopyrightText: The tacet authors
// SPDX-License-Identifier: Apache-2.0
//
// The rules for code among all embedded files.
#include "core/rules/builtin.h"

#include "core/data/embedded.h"
#include "core/rules/prepared.h"

namespace tacet {

std::vector<RuleFile> builtinRuleFiles() {
  std::vector<RuleFile> files;
  for (const EmbeddedFile &file : embeddedFiles())
    if (file.path.starts_with("rules/") && !file.path.starts_with("rules/policy/"))
      files.push_back(
          {std::string(file.path), std::string(file.content), false, preparedTree(file.path)});
  return files;
}

} // namespace tacet
